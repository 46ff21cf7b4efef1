package dev.veles.rules.changes;

import dev.veles.manifest.Field;
import dev.veles.yaml.Scalar;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a single value must look like for the API server to call it valid. */
interface ValueForm {
    Pattern LABEL = Pattern.compile("([A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?)?");
    Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    Pattern HOST = Pattern.compile("(\\*\\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");
    Pattern KEY = Pattern.compile("[A-Za-z0-9._-]+");
    Pattern QUALIFIED = Pattern.compile("([a-z0-9.-]+/)?[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?");
    Pattern VARIABLE = Pattern.compile("[ -<>-~]+");
    Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    Pattern SHARE = Pattern.compile("[0-9]{1,9}%?");
    Pattern PORT_NAME = Pattern.compile("(?=.*[a-z])(?!.*--)[a-z0-9]([a-z0-9-]*[a-z0-9])?");
    Pattern POD_FIELD = Pattern.compile("metadata\\.(name|namespace|uid|(labels|annotations)\\['.+'])"
            + "|spec\\.(nodeName|serviceAccountName)|status\\.(hostIPs?|podIPs?)");
    int LONGEST_PORT_NAME = 15;
    int HIGHEST_PORT = 65535;

    /** What is wrong with a value, to be put behind the object in a message; empty where nothing is. */
    Optional<String> flaw(Field value);

    static ValueForm oneOf(String... values) {
        Set<String> allowed = new TreeSet<>(Set.of(values));
        return field -> when(
                !allowed.contains(field.value()),
                "says \"" + field.value() + "\" for \"" + field.key() + "\", and there is only " + allowed);
    }

    static ValueForm atLeast(long least) {
        return field -> when(
                WHOLE.matcher(field.value()).matches() && Long.parseLong(field.value()) < least,
                "says \"" + field.value() + "\" for \"" + field.key() + "\", which begins at " + least);
    }

    static ValueForm atMost(long most) {
        return field -> when(
                WHOLE.matcher(field.value()).matches() && Long.parseLong(field.value()) > most,
                "says \"" + field.value() + "\" for \"" + field.key() + "\", which ends at " + most);
    }

    static ValueForm matching(Pattern pattern, String what) {
        return field ->
                when(!pattern.matcher(field.value()).matches(), "has \"" + field.value() + "\", which is no " + what);
    }

    /** The number of a port. */
    static Optional<String> port(Field field) {
        if (!WHOLE.matcher(field.value()).matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(field.value());
        return when(number <= 0 || number > HIGHEST_PORT, "has the port \"" + field.value() + "\", which there is not");
    }

    /** The name of a port of a container. */
    static Optional<String> portName(Field field) {
        String name = field.value();
        return name.length() > LONGEST_PORT_NAME
                ? Optional.of("has the port name \"" + name + "\" of more than 15 letters")
                : when(!PORT_NAME.matcher(name).matches(), "has \"" + name + "\", which is no name of a port");
    }

    /** A port by its number or its name. */
    static Optional<String> portOrName(Field field) {
        boolean number = field.node() instanceof Scalar scalar && !scalar.isString();
        return number ? port(field) : portName(field);
    }

    /** A number of pods, or a share of them. */
    static Optional<String> share(Field field) {
        String value = field.value();
        boolean valid = SHARE.matcher(value).matches();
        boolean tooMuch = valid && value.endsWith("%") && value.length() > 3 && !value.equals("100%");
        boolean surge = field.key().equals("maxSurge");
        return when(
                !valid || (tooMuch && !surge),
                "says \"" + value + "\" for \"" + field.key() + "\", which is no number of pods");
    }

    private static Optional<String> when(boolean wrong, String flaw) {
        return wrong ? Optional.of(flaw) : Optional.empty();
    }
}
