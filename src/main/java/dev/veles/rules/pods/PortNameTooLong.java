package dev.veles.rules.pods;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;

/** Finds names of ports that the API server refuses. */
public final class PortNameTooLong implements Rule {
    private static final int LONGEST = 15;

    private static final RuleMeta META = RuleMeta.error("port-name-too-long", Category.PODS, Scope.ANYWHERE)
            .yieldsTo("service-target-port-numeric")
            .summary("A port has a name that the API server refuses")
            .why("The object is refused, and with it everything that is applied in the same stage.")
            .help("Use at most 15 lower-case letters, digits and single hyphens, with a letter among them and no hyphen"
                    + " at either end.")
            .since("0.1", "Kubernetes: ports of containers and Services", "RFC 6335: service names");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        for (Field name : PortNames.in(context.objects())) {
            String wrong = wrong(name.value());
            if (!wrong.isEmpty()) {
                context.report(name, "the port name \"" + name.value() + "\" " + wrong);
            }
        }
    }

    /** In the order in which the API server looks; empty where nothing is wrong. */
    private static String wrong(String name) {
        if (name.length() > LONGEST) {
            return "has " + name.length() + " characters, and " + LONGEST + " are allowed";
        }
        if (!name.chars().allMatch(letter -> isLetter(letter) || isDigit(letter) || letter == '-')) {
            return "has other characters than lower-case letters, digits and hyphens";
        }
        if (name.chars().noneMatch(PortNameTooLong::isLetter)) {
            return "has no letter, and a number in quotes is a name";
        }
        return name.contains("--") || name.startsWith("-") || name.endsWith("-")
                ? "has a hyphen at its end, or two in a row"
                : "";
    }

    private static boolean isLetter(int character) {
        return character >= 'a' && character <= 'z';
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
