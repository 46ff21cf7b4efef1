package dev.veles.rules.secrets;

import java.util.List;
import java.util.StringTokenizer;

/** Recognises secret values by their shape alone, whatever their name. */
final class TokenShape {
    /** How widely used services begin their tokens. */
    private static final List<String> PREFIXES = List.of(
            "ghp_",
            "gho_",
            "ghs_",
            "ghu_",
            "github_pat_",
            "glpat-",
            "xoxb-",
            "xoxp-",
            "xapp-",
            "sk-",
            "sk_live_",
            "rk_live_",
            "AKIA",
            "ASIA",
            "eyJ",
            "hvs.",
            "AGE-SECRET-KEY-",
            "npm_",
            "dckr_pat_",
            "SG.",
            "AIza",
            "pypi-",
            "https://hooks.slack.com/services/",
            "https://discord.com/api/webhooks/");

    /** Shorter values are too often words. */
    private static final int RANDOM_LENGTH = 24;

    private TokenShape() {}

    /** True for the tokens of known services, and for long random-looking words. */
    static boolean isToken(String text) {
        return isOfService(text) || isRandom(text);
    }

    /** True for the tokens of known services alone. */
    static boolean isOfService(String text) {
        return text.length() >= 16 && beginsKnown(text);
    }

    private static boolean beginsKnown(String text) {
        for (String prefix : PREFIXES) {
            if (text.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** True for a command line with the token of a known service in one of its words. */
    static boolean isIn(String text) {
        StringTokenizer words = new StringTokenizer(text, " \t\r\n;=\"'");
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            if (isOfService(word) && isRandom(word.substring(word.lastIndexOf('.') + 1)) && !Placeholder.is(word)) {
                return true;
            }
        }
        return false;
    }

    /** True for a PEM block that has more than its borders. */
    static boolean hasKeyMaterial(String pem) {
        for (String line : pem.split("\n", -1)) {
            if (line.strip().length() >= 40 && isOf(line.strip(), "+/=")) {
                return true;
            }
        }
        return false;
    }

    /** One long word of digits, small and capital letters; or of many hexadecimal digits, but no UUID. */
    private static boolean isRandom(String text) {
        if (text.length() < RANDOM_LENGTH || !isOf(text, "+/=_-")) {
            return false;
        }
        int digits = 0;
        int hexadecimal = 0;
        boolean capital = false;
        boolean small = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += Character.isDigit(c) ? 1 : 0;
            hexadecimal += Character.digit(c, 16) >= 0 ? 1 : 0;
            capital |= Character.isUpperCase(c);
            small |= Character.isLowerCase(c);
        }
        return digits >= 3 && ((capital && small) || (text.length() >= 32 && hexadecimal == text.length()));
    }

    /** True for letters, digits and these other characters alone. */
    private static boolean isOf(String text, String others) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isLetterOrDigit(text.charAt(i)) && others.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
