package dev.veles.rules.jobs;

import dev.veles.facts.ContractFacts;
import dev.veles.facts.JobKind;
import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ImageReference;
import dev.veles.manifest.PodView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Knows which Jobs are of which kind that the contract declares, however little they say of it: by their image, by
 * their name, or by their service account. Whatever one of these says is enough, so that the others can be wrong.
 */
final class JobKinds {
    /** The pods of a Job, and the kind that they are of. */
    record KindPod(PodView pod, JobKind kind) {}

    private JobKinds() {}

    /** The Jobs of the application that are of a kind, templates in ConfigMaps included. */
    static List<KindPod> in(RuleContext context) {
        Optional<ContractFacts> facts =
                context.contract().filter(each -> !each.jobs().isEmpty());
        if (facts.isEmpty()) {
            return List.of();
        }
        List<KindPod> found = new ArrayList<>();
        for (PodView pod : context.objects().pods()) {
            if (pod.isJob() && pod.isWhole() && !context.isForeign(pod.owner())) {
                of(pod, facts.get()).ifPresent(kind -> found.add(new KindPod(pod, kind)));
            }
        }
        return found;
    }

    /** The kind of a Job. */
    static Optional<JobKind> of(PodView pod, ContractFacts facts) {
        Set<String> images = images(pod);
        return only(facts, kind -> runs(kind, images, facts))
                .or(() -> only(facts, kind -> isNamedAfter(kind, pod, images)))
                .or(() -> only(facts, kind -> kind.serviceAccount().equals(pod.serviceAccount())));
    }

    /** What several kinds have in common tells none of them. */
    private static Optional<JobKind> only(ContractFacts facts, Predicate<JobKind> is) {
        List<JobKind> kinds = facts.jobs().stream().filter(is).toList();
        return kinds.size() == 1 ? Optional.of(kinds.get(0)) : Optional.empty();
    }

    /** An image that a workload runs too may be run by any Job, such as one that migrates a database. */
    private static boolean runs(JobKind kind, Set<String> images, ContractFacts facts) {
        return images.contains(kind.image())
                && facts.workloads().stream()
                        .noneMatch(workload -> workload.image().equals(kind.image()));
    }

    /**
     * Named as the contract names the kind's Jobs. With more words in its name, it may be something about such Jobs, such
     * as what clears them away, unless it runs their image from another registry.
     */
    private static boolean isNamedAfter(JobKind kind, PodView pod, Set<String> images) {
        String name = pod.owner().name();
        if (name.equals(kind.name()) || name.equals(kind.name() + "-")) {
            return true;
        }
        if (!name.startsWith(kind.name() + "-")) {
            return false;
        }
        String rest = name.substring(kind.name().length() + 1);
        return rest.chars().allMatch(Character::isDigit)
                || kind.image().isEmpty()
                || images.stream().anyMatch(image -> last(image).equals(last(kind.image())));
    }

    private static String last(String image) {
        return image.substring(image.lastIndexOf('/') + 1);
    }

    private static Set<String> images(PodView pod) {
        Set<String> images = new LinkedHashSet<>();
        for (Field container : pod.containers()) {
            container
                    .text("image")
                    .flatMap(ImageReference::parse)
                    .map(ImageReference::name)
                    .filter(name -> !name.isEmpty())
                    .ifPresent(images::add);
        }
        return images;
    }
}
