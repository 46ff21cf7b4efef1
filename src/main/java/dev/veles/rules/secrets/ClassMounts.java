package dev.veles.rules.secrets;

import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import dev.veles.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;

/** Knows which pods mount SecretProviderClasses, and whether they keep running. */
final class ClassMounts {
    private static final String DRIVER = "secrets-store.csi.k8s.io";
    private static final String CLASS = "secretProviderClass";

    /**
     * Pods that name a class in a volume.
     *
     * @param isKept true where they keep running and mount it, or will once a step of the contract is done
     * @param reason why they do not
     */
    record Mount(boolean isKept, String reason) {}

    private final RuleContext context;

    ClassMounts(RuleContext context) {
        this.context = context;
    }

    /** All pods of the namespace that name the class: those of the class's unit, then those of others. */
    List<Mount> of(ObjectView providerClass) {
        List<Mount> mounts = new ArrayList<>();
        context.objects().pods().forEach(pod -> add(pod, providerClass, mounts));
        if (mounts.stream().noneMatch(Mount::isKept)) {
            context.podsEverywhere().stream().filter(PodView::isKept).forEach(pod -> add(pod, providerClass, mounts));
        }
        return mounts;
    }

    private void add(PodView pod, ObjectView providerClass, List<Mount> mounts) {
        if (!SecretStores.mayShare(pod.namespace(), providerClass.namespace())) {
            return;
        }
        for (Field volume : pod.volumes()) {
            String named = volume.text("csi", "volumeAttributes", CLASS).orElse("");
            boolean csi = volume.text("csi", "driver").orElse("").equals(DRIVER);
            if (csi && named.equals(providerClass.name())) {
                mounts.add(mount(pod, volume));
            }
        }
    }

    /** The kubelet sets up no volume that no container mounts. */
    private Mount mount(PodView pod, Field volume) {
        String name = volume.text("name").orElse("");
        boolean mounted = pod.containers().stream()
                .flatMap(container -> container.items("volumeMounts").stream())
                .anyMatch(mount -> mount.text("name").orElse("").equals(name));
        if (pod.isJob()) {
            return new Mount(false, pod.owner() + " mounts it only while it runs");
        }
        if (!mounted) {
            return new Mount(false, pod.owner() + " has the volume \"" + name + "\" that no container mounts");
        }
        String replicas = pod.owner().root().text("spec", "replicas").orElse("1");
        boolean off = replicas.equals("0") && !isHeldBack(pod.owner().name()) && !isScaled(pod.owner());
        return new Mount(!off, pod.owner() + " that mounts it has \"0\" replicas");
    }

    /** True for what waits for a step of the contract that is not done. */
    private boolean isHeldBack(String workload) {
        return context.contract().flatMap(facts -> facts.openStepOf(workload)).isPresent();
    }

    /** True where something else says how many there are. */
    private boolean isScaled(ObjectView owner) {
        return context.everywhere("keda.sh", "ScaledObject").stream()
                .anyMatch(scaler -> scaler.root()
                        .text("spec", "scaleTargetRef", "name")
                        .orElse("")
                        .equals(owner.name()));
    }

    /**
     * True where no pod could mount the class that is not seen here: the contract has all of the application, or pods of
     * the namespace are here and nothing else may make more of them.
     */
    boolean areAllKnown(ObjectView providerClass) {
        boolean whole = context.isWhole() || context.repository().isEmpty();
        boolean seen = context.contract().isPresent()
                ? !context.isForeign(providerClass)
                : context.objects().pods().stream()
                        .anyMatch(pod -> pod.namespace().equals(providerClass.namespace()));
        return whole
                && seen
                && !isNamed(providerClass)
                && releases(providerClass).isEmpty();
    }

    private List<ObjectView> releases(ObjectView providerClass) {
        return context.everywhere("helm.toolkit.fluxcd.io", "HelmRelease").stream()
                .filter(release -> SecretStores.mayShare(release.namespace(), providerClass.namespace()))
                .toList();
    }

    /** Operators make pods from objects of their own. */
    private boolean isNamed(ObjectView providerClass) {
        for (ObjectView object : context.objects().objects()) {
            boolean names = !object.root()
                    .search((key, value) -> key.equals(CLASS)
                            && value instanceof Scalar scalar
                            && scalar.value().equals(providerClass.name()))
                    .isEmpty();
            if (names) {
                return true;
            }
        }
        return false;
    }
}
