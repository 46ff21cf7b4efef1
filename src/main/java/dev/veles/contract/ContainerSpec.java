package dev.veles.contract;

import dev.veles.source.Located;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What services and jobs say of the container that they run, and of the pod around it.
 *
 * @param image full reference, or a name below the contract's registry
 * @param imagePullPolicy as Kubernetes has it
 * @param nodePool key of the pool that it is pinned to
 * @param env variables by name
 * @param envFrom {@code runtime-env} or keys of secret groups
 * @param mounts claims mounted beside those that the pod is a declared writer of
 * @param scratch writable folders that go with the pod
 * @param resources Kubernetes' own {@code resources}
 * @param securityContext the container's, laid over Veles' restricted defaults
 * @param podSecurityContext the pod's, laid over Veles' restricted defaults
 * @param command replaces the image's entry point
 * @param args replaces the image's arguments
 * @param reaches what network policies let it open connections to
 */
public record ContainerSpec(
        Located<String> image,
        Optional<Located<String>> imagePullPolicy,
        Optional<Located<String>> nodePool,
        Map<String, EnvSpec> env,
        List<Located<String>> envFrom,
        List<MountSpec> mounts,
        List<ScratchSpec> scratch,
        Optional<Mapping> resources,
        Optional<Mapping> securityContext,
        Optional<Mapping> podSecurityContext,
        List<Located<String>> command,
        List<Located<String>> args,
        List<ReachSpec> reaches) {
    static ContainerSpec read(Fields fields) {
        return new ContainerSpec(
                fields.requiredText("image"),
                fields.text("imagePullPolicy"),
                fields.text("nodePool"),
                readEnv(fields),
                fields.texts("envFrom"),
                fields.objectItems("mounts", MountSpec::read),
                fields.objectItems("scratch", ScratchSpec::read),
                fields.open("resources"),
                fields.open("securityContext"),
                fields.open("podSecurityContext"),
                fields.texts("command"),
                fields.texts("args"),
                fields.items("reaches", ReachSpec::read));
    }

    private static Map<String, EnvSpec> readEnv(Fields fields) {
        Map<String, EnvSpec> env = new LinkedHashMap<>();
        fields.open("env")
                .ifPresent(node -> node.values()
                        .forEach(entry ->
                                env.put(entry.key().value(), EnvSpec.read(Fields.toText(entry.key()), entry.value()))));
        return Collections.unmodifiableMap(env);
    }

    /**
     * One environment variable: a value, or a key of a Secret.
     *
     * @param name its name
     * @param value the value, unless it comes from a Secret
     * @param secret the Secret's name
     * @param key the Secret's key
     * @param optional whether the pod may start without it
     */
    public record EnvSpec(
            Located<String> name,
            Optional<Located<String>> value,
            Optional<Located<String>> secret,
            Optional<Located<String>> key,
            Optional<Located<Boolean>> optional) {
        static EnvSpec read(Located<String> name, Node node) {
            if (!(node instanceof Mapping mapping)) {
                return new EnvSpec(
                        name, Optional.of(Fields.toText(node)), Optional.empty(), Optional.empty(), Optional.empty());
            }
            Fields fields = new Fields(mapping);
            return new EnvSpec(
                    name, fields.text("value"), fields.text("secret"), fields.text("key"), fields.bool("optional"));
        }
    }

    /**
     * A claim mounted into the container.
     *
     * @param claim key of the claim
     * @param path where it is mounted
     * @param readOnly whether the mount is read-only; does not change how the volume is attached
     * @param subPath folder of the volume
     */
    public record MountSpec(
            Located<String> claim,
            Located<String> path,
            Optional<Located<Boolean>> readOnly,
            Optional<Located<String>> subPath) {
        static MountSpec read(Fields fields) {
            return new MountSpec(
                    fields.requiredText("claim"),
                    fields.requiredText("path"),
                    fields.bool("readOnly"),
                    fields.text("subPath"));
        }
    }

    /**
     * A writable folder, an {@code emptyDir} with a limit.
     *
     * @param path where it is mounted
     * @param sizeLimit a quantity
     * @param medium {@code Memory} or absent
     */
    public record ScratchSpec(Located<String> path, Located<String> sizeLimit, Optional<Located<String>> medium) {
        static ScratchSpec read(Fields fields) {
            return new ScratchSpec(
                    fields.requiredText("path"), fields.requiredText("sizeLimit"), fields.text("medium"));
        }
    }

    /**
     * Something that a pod opens connections to.
     *
     * @param target key of a service, {@code kubernetes-api}, {@code oidc-issuer}, or a host outside the cluster
     * @param isHost whether the target is a host outside the cluster
     * @param port of a host; absent means 443
     */
    public record ReachSpec(Located<String> target, boolean isHost, Optional<Located<Integer>> port) {
        /** What a contract calls the API server of the cluster. */
        public static final String KUBERNETES_API = "kubernetes-api";

        /** What a contract calls the host of its OIDC issuer. */
        public static final String OIDC_ISSUER = "oidc-issuer";

        static ReachSpec read(Node node) {
            if (node instanceof Mapping mapping) {
                Fields fields = new Fields(mapping);
                return new ReachSpec(fields.requiredText("host"), true, fields.integer("port"));
            }
            return new ReachSpec(Fields.toText(node), false, Optional.empty());
        }
    }
}
