package dev.veles.contract;

import com.networknt.schema.regex.RegularExpression;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A pattern of the schema. It is compiled when the first text is held to it; a contract meets but a few of them. */
final class LazyPattern implements RegularExpression {
    /**
     * Longer texts are left to {@code maxLength}, which every rule with a pattern has: on texts without end, Java's
     * matcher runs out of stack.
     */
    static final int LONGEST = 4096;

    private final String regex;
    private @Nullable Pattern pattern;

    LazyPattern(String regex) {
        this.regex = regex;
    }

    @Override
    public boolean matches(String text) {
        return text.length() > LONGEST || compiled().matcher(text).matches();
    }

    private Pattern compiled() {
        Pattern known = pattern;
        if (known == null) {
            known = Pattern.compile(regex);
            pattern = known;
        }
        return known;
    }
}
