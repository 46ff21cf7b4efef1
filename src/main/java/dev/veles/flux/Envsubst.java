package dev.veles.flux;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Substitutes variables as Flux does: the syntax of {@code fluxcd/pkg/envsubst}, a fork of {@code drone/envsubst}.
 *
 * <p>A name stands in braces; a dollar without braces is text, and two of them are one that is text. Of the shell's
 * operators the package knows {@code = := :- :+ :?}, which all give a default, {@code : # ## % %% / // /# /% ^ ^^ , ,,}
 * and the length. It refuses the others, <code>${NAME-default}</code> and <code>${list[0]}</code> among them.
 */
final class Envsubst {
    private static final String DEFAULTS = "=-?+";

    private final EnvsubstCursor text;
    private final Function<String, Variable> variables;
    private final Consumer<UnsetRead> unset;

    private Envsubst(String text, Function<String, Variable> variables, Consumer<UnsetRead> unset) {
        this.text = new EnvsubstCursor(text);
        this.variables = variables;
        this.unset = unset;
    }

    /** A part of the result; without a text where it is not known. */
    private record Part(String text, boolean isKnown) {
        static final Part UNKNOWN = new Part("", false);

        static Part known(String text) {
            return new Part(text, true);
        }
    }

    /** True for a text that is not left as it is. */
    static boolean concerns(String text) {
        int dollar = text.indexOf('$');
        while (dollar >= 0 && dollar + 1 < text.length()) {
            char next = text.charAt(dollar + 1);
            if (next == '{' || next == '$') {
                return true;
            }
            dollar = text.indexOf('$', dollar + 1);
        }
        return false;
    }

    /** Substitutes in a text. */
    static Substituted evaluate(String text, Function<String, Variable> variables) {
        return evaluate(text, variables, read -> {});
    }

    /**
     * Substitutes in a text.
     *
     * @param unset takes each read of a variable that nothing sets. Flux 2.9 and later refuse the text where nothing
     *     stands in for it; arguments of operators are read even where they are not needed
     */
    static Substituted evaluate(String text, Function<String, Variable> variables, Consumer<UnsetRead> unset) {
        try {
            Part result = new Envsubst(text, variables, unset).whole();
            return result.isKnown() ? new Substituted.Text(result.text()) : new Substituted.Unknown();
        } catch (RefusedException refused) {
            return new Substituted.Refused(String.valueOf(refused.getMessage()));
        }
    }

    private Part whole() throws RefusedException {
        StringBuilder out = new StringBuilder();
        boolean known = true;
        while (!text.isAtEnd()) {
            if (text.isAtExpression()) {
                Part part = expression();
                known &= part.isKnown();
                out.append(part.text());
            } else {
                text.advance(text.isAt("$$") ? 1 : 0);
                out.append(text.next());
            }
        }
        return new Part(out.toString(), known);
    }

    /** Evaluates from a <code>${</code> to its closing brace. */
    private Part expression() throws RefusedException {
        int start = text.position();
        text.advance(2);
        boolean length = text.skip('#', 1) == 1;
        String name = text.name(start);
        Variable variable = variables.apply(name);
        if (variable == Variable.Open.UNSET) {
            unset.accept(new UnsetRead(name, !length && isAtDefault()));
        }
        if (length || text.peek() == '}') {
            text.close(start);
            return read(variable, value -> length ? EnvsubstFunctions.length(value) : value);
        }
        return switch (text.peek()) {
            case '=' -> withDefault(variable, start, 1);
            case ':' ->
                DEFAULTS.indexOf(text.peek(1)) >= 0 ? withDefault(variable, start, 2) : substring(variable, start);
            case ',', '^' -> casing(variable, start);
            case '/' -> replaced(variable, start);
            case '#', '%' -> trimmed(variable, start);
            default -> throw text.unknown(start);
        };
    }

    private boolean isAtDefault() {
        return text.peek() == '=' || (text.peek() == ':' && DEFAULTS.indexOf(text.peek(1)) >= 0);
    }

    private Part withDefault(Variable variable, int start, int operator) throws RefusedException {
        text.advance(operator);
        StringBuilder other = new StringBuilder();
        boolean known = true;
        while (text.peek() != '}') {
            Part part = argument(start, "}");
            known &= part.isKnown();
            other.append(part.text());
        }
        text.close(start);
        if (variable == Variable.Open.UNKNOWN) {
            return Part.UNKNOWN;
        }
        boolean set = variable instanceof Variable.Known value && !value.value().isEmpty();
        return set ? read(variable, value -> value) : new Part(other.toString(), known);
    }

    private Part substring(Variable variable, int start) throws RefusedException {
        text.advance(1);
        List<Part> arguments = new ArrayList<>();
        arguments.add(argument(start, ":}"));
        if (text.skip(':', Integer.MAX_VALUE) > 0) {
            arguments.add(argument(start, "}"));
        }
        text.close(start);
        return apply(variable, arguments, EnvsubstFunctions::substring);
    }

    private Part casing(Variable variable, int start) throws RefusedException {
        int from = text.position();
        while (text.position() < from + 2 && (text.peek() == ',' || text.peek() == '^')) {
            text.advance(1);
        }
        String operator = text.since(from);
        text.close(start);
        return read(variable, value -> EnvsubstFunctions.inCase(value, operator));
    }

    private Part trimmed(Variable variable, int start) throws RefusedException {
        char sign = text.peek();
        int count = text.skip(sign, 2);
        Part pattern = argument(start, "}");
        text.close(start);
        return apply(
                variable,
                List.of(pattern),
                (value, arguments) -> EnvsubstFunctions.trimmed(value, arguments.get(0), sign == '%', count == 2));
    }

    private Part replaced(Variable variable, int start) throws RefusedException {
        text.advance(1);
        boolean special = "/#%".indexOf(text.peek()) >= 0;
        char which = special ? text.next() : ' ';
        List<Part> arguments = new ArrayList<>();
        arguments.add(escapedArgument(start, '/'));
        if (text.skip('/', Integer.MAX_VALUE) == 0) {
            throw text.refused(start, "has no \"/\" behind its pattern");
        }
        if (text.peek() != '}') {
            arguments.add(escapedArgument(start, '}'));
        }
        text.close(start);
        return apply(variable, arguments, (value, known) -> EnvsubstFunctions.replaced(value, known, which));
    }

    private Part argument(int start, String ends) throws RefusedException {
        return text.isAtExpression() ? expression() : Part.known(text.text(start, ends));
    }

    private Part escapedArgument(int start, char end) throws RefusedException {
        return text.isAtExpression() ? expression() : Part.known(text.escapedText(start, end));
    }

    private interface Operation {
        String on(String value, List<String> arguments);
    }

    /** What reads the value of a variable knows nothing where the variable, or an argument, is not known. */
    private static Part apply(Variable variable, List<Part> arguments, Operation operation) {
        List<String> known = new ArrayList<>();
        for (Part argument : arguments) {
            if (!argument.isKnown()) {
                return Part.UNKNOWN;
            }
            known.add(argument.text());
        }
        return read(variable, value -> operation.on(value, known));
    }

    private static Part read(Variable variable, Function<String, String> operation) {
        return variable instanceof Variable.Known known ? Part.known(operation.apply(known.value())) : Part.UNKNOWN;
    }
}
