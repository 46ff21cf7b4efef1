package dev.veles.flux;

import dev.veles.finding.Severity;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Flux makes of a variable that nothing sets. From 2.9 on it refuses it, unless its kustomize-controller is started
 * with the feature gate {@code StrictPostBuildSubstitutions=false}; before, the value was empty. A repository that holds
 * Flux itself, as {@code flux bootstrap} writes it, says which Flux it is.
 */
final class Strictness {
    private static final String SWITCHED_OFF = "StrictPostBuildSubstitutions=false";
    private static final String CONTROLLER = "fluxcd/kustomize-controller:v";
    private static final Pattern VERSION = Pattern.compile(CONTROLLER + "([0-9]+)\\.([0-9]+)");
    /** The kustomize-controller of Flux 2.9 is 1.9. */
    private static final int STRICT_MINOR = 9;

    /** What becomes of an unset variable. */
    private enum Answer {
        REFUSED,
        EMPTY,
        ALLOWED,
        /** Something that no file shows may set it. */
        OPEN
    }

    private final Repository repository;
    /** Found out when it is asked for: most repositories set all their variables. */
    private @Nullable Answer answer;

    Strictness(Repository repository) {
        this.repository = repository;
    }

    /** How much an unset variable weighs; empty where it may be unset, or nobody knows that it is. */
    Optional<Severity> severity() {
        return switch (answer()) {
            case REFUSED -> Optional.of(Severity.ERROR);
            case EMPTY -> Optional.of(Severity.WARNING);
            case ALLOWED, OPEN -> Optional.empty();
        };
    }

    /** True where a variable may be set although no file sets it. */
    boolean isOpen() {
        return answer() == Answer.OPEN;
    }

    private Answer answer() {
        Answer known = answer;
        if (known == null) {
            known = Admission.changesKustomizations(repository) ? Answer.OPEN : find();
            answer = known;
        }
        return known;
    }

    private Answer find() {
        boolean old = false;
        boolean strict = false;
        for (RepositoryFile file : repository.files().values()) {
            String text = file.source().text();
            if (text.contains(SWITCHED_OFF)) {
                return Answer.ALLOWED;
            }
            if (text.contains(CONTROLLER)) {
                boolean refuses = isStrict(text);
                strict |= refuses;
                old |= !refuses;
            }
        }
        return old && !strict ? Answer.EMPTY : Answer.REFUSED;
    }

    private static boolean isStrict(String text) {
        Matcher version = VERSION.matcher(text);
        if (!version.find()) {
            return true;
        }
        int major = Integer.parseInt(version.group(1));
        return major > 1 || (major == 1 && Integer.parseInt(version.group(2)) >= STRICT_MINOR);
    }
}
