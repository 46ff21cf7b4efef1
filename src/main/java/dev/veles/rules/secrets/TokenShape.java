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
        return text.length() >= 16 && PREFIXES.stream().anyMatch(text::startsWith);
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
        return pem.lines()
                .anyMatch(line -> line.strip().length() >= 40
                        && line.strip().chars().allMatch(c -> Character.isLetterOrDigit(c) || "+/=".indexOf(c) >= 0));
    }

    /** One long word of digits, small and capital letters; or of many hexadecimal digits, but no UUID. */
    private static boolean isRandom(String text) {
        if (text.length() < RANDOM_LENGTH || !text.chars().allMatch(TokenShape::isTokenCharacter)) {
            return false;
        }
        long digits = text.chars().filter(Character::isDigit).count();
        boolean mixed = text.chars().anyMatch(Character::isUpperCase)
                && text.chars().anyMatch(Character::isLowerCase)
                && digits >= 3;
        boolean hex = text.length() >= 32 && text.chars().allMatch(c -> Character.digit(c, 16) >= 0) && digits >= 3;
        return mixed || hex;
    }

    private static boolean isTokenCharacter(int c) {
        return Character.isLetterOrDigit(c) || "+/=_-".indexOf(c) >= 0;
    }
}
