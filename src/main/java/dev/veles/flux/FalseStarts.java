package dev.veles.flux;

import dev.veles.repository.FileRole;
import dev.veles.repository.RepositoryFile;
import dev.veles.repository.RepositoryPath;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Kustomizations in files that nothing applies, and at which Flux does not begin all the same: they were taken out of
 * what applied them, are kept for later, or stand below a Kustomization that leaves them out.
 */
final class FalseStarts {
    private final Following state;
    private final Following other;
    /** Where the files lie that others apply, as far as applications have it in common. */
    private final Set<String> families = new HashSet<>();

    /** The folders that are applied, without the root. */
    private final Set<String> folders = new HashSet<>();

    private FalseStarts(Following state, Following other) {
        this.state = state;
        this.other = other;
        for (Followed one : state.followed()) {
            if (one.step().parent().isPresent()) {
                families.add(family(state.path(one.step())));
            }
        }
        state.applied().forEach(it -> folders.add(it.build().request().folder()));
        folders.remove("");
    }

    /**
     * Those of a state.
     *
     * @param other the state before it or after it
     */
    static Set<Applied.Step> of(Following state, Following other) {
        FalseStarts known = new FalseStarts(state, other);
        Set<Applied.Step> all = new HashSet<>(known.first(known::isSwitchedOff));
        all.addAll(known.leadNowhere());
        all.addAll(known.leftOut());
        return all;
    }

    /**
     * Those that others applied in the state before, and nothing does any more: their files are still there, as if Flux
     * began at them, but Flux has taken them away.
     */
    static Set<Applied.Step> abandoned(Following later, Following earlier) {
        Set<String> children = marks(earlier, step -> step.parent().isPresent());
        children.removeAll(marks(earlier, step -> step.parent().isEmpty()));
        children.removeAll(marks(later, step -> step.parent().isPresent()));
        return new FalseStarts(later, earlier).first(step -> step.certain() && children.contains(later.mark(step)));
    }

    /**
     * In a file of its own that lies in the folder of another one, whose kustomizations leave it out, or beside the
     * folder that it applies, where others of its kind are applied from elsewhere. One that applies its own file was
     * applied by hand.
     */
    private boolean isSwitchedOff(Applied.Step step) {
        String path = state.path(step);
        RepositoryFile file = state.state().repository().files().get(path);
        String folder = step.kustomization().folder();
        return step.certain()
                && file != null
                && state.state().repository().kustomizations().role(file) == FileRole.LOOSE
                && (folder.isEmpty() || !RepositoryPath.isIn(path, folder))
                && (isApplied(path) || (isBeside(path, folder) && families.contains(family(path))));
    }

    private boolean isApplied(String path) {
        for (String at = RepositoryPath.parent(path); !at.isEmpty(); at = RepositoryPath.parent(at)) {
            if (folders.contains(at)) {
                return true;
            }
        }
        return false;
    }

    /** True for a folder below the one that a file lies in. */
    private static boolean isBeside(String file, String folder) {
        String own = RepositoryPath.parent(file);
        return !own.isEmpty() && !folder.equals(own) && RepositoryPath.isIn(folder, own);
    }

    /** Applications are kept in groups of folders, with a file of one name in each. */
    private static String family(String file) {
        String group = RepositoryPath.parent(RepositoryPath.parent(file));
        String groups = RepositoryPath.parent(group);
        return (groups.isEmpty() ? group : groups) + " " + RepositoryPath.name(file) + " "
                + file.chars().filter(c -> c == '/').count();
    }

    /**
     * Those with paths that are not there, beside which none is that has one, and that led somewhere in no state: they
     * are kept for later, or were moved out of the way.
     */
    private Set<Applied.Step> leadNowhere() {
        Set<String> clusters = new HashSet<>();
        state.applied().forEach(it -> clusters.add(it.step().cluster().name()));
        Set<String> led = new HashSet<>();
        other.applied().forEach(it -> led.add(other.mark(it.step())));
        Set<Applied.Step> missing = new HashSet<>();
        state.left().stream()
                .filter(it -> it.note().cause() == FluxNote.Cause.MISSING)
                .forEach(it -> missing.add(it.step()));
        return first(step ->
                missing.contains(step) && !clusters.contains(step.cluster().name()) && !led.contains(state.mark(step)));
    }

    /**
     * What a Kustomization of both states applies in the other one alone, since it does not build in this one or leaves it
     * out: nobody applied it by hand.
     */
    private Set<Applied.Step> leftOut() {
        Set<String> here = marks(state, step -> true);
        Set<String> children = marks(other, step -> isBelowOneOf(step, here));
        return first(step -> children.contains(state.mark(step)));
    }

    private boolean isBelowOneOf(Applied.Step step, Set<String> marks) {
        return step.parent()
                .filter(it -> marks.contains(other.mark(it)) || isBelowOneOf(it, marks))
                .isPresent();
    }

    private Set<Applied.Step> first(Predicate<Applied.Step> wanted) {
        Set<Applied.Step> found = new LinkedHashSet<>();
        for (Followed one : state.followed()) {
            if (one.step().parent().isEmpty() && wanted.test(one.step())) {
                found.add(one.step());
            }
        }
        return found;
    }

    private static Set<String> marks(Following state, Predicate<Applied.Step> wanted) {
        Set<String> marks = new HashSet<>();
        for (Followed one : state.followed()) {
            if (wanted.test(one.step())) {
                marks.add(state.mark(one.step()));
            }
        }
        return marks;
    }
}
