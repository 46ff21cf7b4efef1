package dev.veles.rules.storage;

import dev.veles.facts.Claim;
import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import java.util.List;
import java.util.Optional;

/**
 * Knows which claims only one node, or one pod, can attach at a time: from the claims themselves, from the claim
 * templates of StatefulSets, and from the contract. A claim whose access modes nobody tells is not known here.
 */
public final class SingleWriterClaims {
    /**
     * A claim with one writer at a time.
     *
     * @param name the claim's name
     * @param onePod true where it is one pod and not one node that can attach it
     * @param declared what the contract says of it; empty where it says nothing
     */
    public record SingleWriterClaim(String name, boolean onePod, Optional<Claim> declared) {}

    private final RuleContext context;

    /** Knows the claims that the context can see. */
    public SingleWriterClaims(RuleContext context) {
        this.context = context;
    }

    /** The claim of this name in the namespace of the pods, if it is known to have a single writer. */
    public Optional<SingleWriterClaim> find(PodView pod, String name) {
        Optional<Claim> declared = declared(pod, name);
        List<String> modes = modes(pod.namespace(), name)
                .or(() -> declared.map(claim -> List.of(claim.accessMode())))
                .orElse(List.of());
        boolean onePod = modes.contains("ReadWriteOncePod");
        boolean shared = modes.contains("ReadWriteMany");
        return !shared && (onePod || modes.contains("ReadWriteOnce"))
                ? Optional.of(new SingleWriterClaim(name, onePod && !modes.contains("ReadWriteOnce"), declared))
                : Optional.empty();
    }

    private Optional<Claim> declared(PodView pod, String name) {
        return context.contract()
                .filter(facts -> !facts.place().isForeign(pod.namespace()))
                .flatMap(facts -> facts.claims().stream()
                        .filter(claim -> claim.name().equals(name))
                        .findFirst());
    }

    private Optional<List<String>> modes(String namespace, String name) {
        Optional<ObjectView> own = context.objects().find("", "PersistentVolumeClaim", namespace, name);
        Optional<ObjectView> known = own.or(() -> context.named("", "PersistentVolumeClaim", name).stream()
                .filter(claim -> claim.namespace().equals(namespace))
                .findFirst());
        return known.isPresent()
                ? modes(known.get().root())
                : owner(namespace, name).flatMap(template -> modes(template));
    }

    /** The claim template that the name comes from: {@code <template>-<set>-<ordinal>}. */
    private Optional<Field> owner(String namespace, String name) {
        for (ObjectView set : context.everywhere("apps", "StatefulSet")) {
            for (Field template : set.root().items("spec", "volumeClaimTemplates")) {
                if (set.namespace().equals(namespace) && isFrom(template, set, name)) {
                    return Optional.of(template);
                }
            }
        }
        return Optional.empty();
    }

    static boolean isFrom(Field template, ObjectView set, String claim) {
        String prefix = template.text("metadata", "name").orElse("") + "-" + set.name() + "-";
        String ordinal = claim.startsWith(prefix) ? claim.substring(prefix.length()) : "";
        return !ordinal.isEmpty() && ordinal.chars().allMatch(Character::isDigit);
    }

    private static Optional<List<String>> modes(Field claim) {
        List<String> modes =
                claim.items("spec", "accessModes").stream().map(Field::value).toList();
        return modes.isEmpty() ? Optional.empty() : Optional.of(modes);
    }
}
