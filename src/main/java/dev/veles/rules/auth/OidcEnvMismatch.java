package dev.veles.rules.auth;

import dev.veles.facts.ContractFacts;
import dev.veles.facts.Workload;
import dev.veles.finding.Phrases;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ImageReference;
import dev.veles.manifest.PodView;
import dev.veles.source.Located;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds containers of the application that get other OIDC settings than the contract's, or none. */
public final class OidcEnvMismatch implements Rule {
    private static final RuleMeta META = RuleMeta.error("oidc-env-mismatch", Category.AUTH, Scope.CONTRACT_FACTS)
            .needsBuild()
            .summary("A container gets an OIDC variable that differs from the contract, or does not get it")
            .why("The application then trusts another issuer or other groups than people were promised, or does not"
                    + " start.")
            .help(
                    "Take the variables from the ConfigMap of the runtime environment, or change \"oidc\" in the contract so"
                            + " that everything follows.")
            .since("0.1", "the Veles contract: Runtime Env", "Kubernetes: environment variables of containers");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        context.contract().ifPresent(facts -> {
            Map<String, Located<String>> expected = new TreeMap<>(facts.env());
            expected.keySet().removeIf(name -> !name.contains("OIDC"));
            if (!expected.isEmpty()) {
                context.objects().pods().stream()
                        .filter(pod -> !context.isForeign(pod.owner()))
                        .forEach(pod -> check(pod, expected, facts, context));
                context.objects().all("helm.toolkit.fluxcd.io", "HelmRelease").stream()
                        .filter(context::isOwn)
                        .flatMap(release -> OidcArguments.inChart(release, expected.keySet()).stream())
                        .forEach(setting -> checkArgument(setting, expected, context));
            }
        });
    }

    private static void check(
            PodView pod, Map<String, Located<String>> expected, ContractFacts facts, RuleContext context) {
        List<Field> containers = pod.spec().items("containers");
        for (Field container : containers) {
            ContainerEnv env = ContainerEnv.of(container, pod, context);
            expected.forEach((name, value) -> env.get(name)
                    .filter(EnvValue::isKnown)
                    .filter(seen -> !isSame(name, seen.value(), value.value()))
                    .ifPresent(seen -> context.report(seen.field(), different(name, seen.value(), value.value()))));
            boolean runs = runsApplication(pod, container, containers.size() == 1, facts);
            if (runs) {
                OidcArguments.in(container, expected.keySet())
                        .forEach(setting -> checkArgument(setting, expected, context));
            }
            if (runs && env.isComplete()) {
                reportMissing(container, env, expected, context);
            }
        }
    }

    private static void checkArgument(
            OidcArguments.Setting setting, Map<String, Located<String>> expected, RuleContext context) {
        String wanted = Optional.ofNullable(expected.get(setting.variable()))
                .map(Located::value)
                .orElse("");
        if (!isSame(setting.variable(), setting.value(), wanted)) {
            context.report(setting.field(), different(setting.variable(), setting.value(), wanted));
        }
    }

    private static String different(String name, String seen, String expected) {
        return "\"" + name + "\" is " + Phrases.quoted(seen) + " and the contract says " + Phrases.quoted(expected);
    }

    /** Tokens name the issuer character by character; groups are a set, however they are ordered. */
    private static boolean isSame(String name, String seen, String expected) {
        return name.endsWith("_GROUPS") ? groups(seen).equals(groups(expected)) : seen.equals(expected);
    }

    private static List<String> groups(String value) {
        return Stream.of(value.split(",", -1))
                .map(String::strip)
                .filter(group -> !group.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** By the workload's name or, where it has another, by the image; beside a sidecar, by the image alone. */
    private static boolean runsApplication(PodView pod, Field container, boolean alone, ContractFacts facts) {
        String image = container
                .text("image")
                .flatMap(ImageReference::parse)
                .map(ImageReference::name)
                .orElse("");
        return !pod.isJob()
                && facts.workloads().stream()
                        .filter(Workload::readsEnv)
                        .anyMatch(workload ->
                                isOf(workload, pod) && alone || !image.isEmpty() && image.equals(workload.image()));
    }

    private static boolean isOf(Workload workload, PodView pod) {
        return workload.name().value().equals(pod.owner().name())
                && (workload.kind().equals(pod.owner().kind()) || !pod.isOfKubernetes());
    }

    private static void reportMissing(
            Field container, ContainerEnv env, Map<String, Located<String>> expected, RuleContext context) {
        List<String> missing = expected.keySet().stream()
                .filter(name -> env.get(name).isEmpty())
                .map(name -> "\"" + name + "\"")
                .toList();
        if (!missing.isEmpty()) {
            String name = container.text("name").orElse("");
            context.report(
                    container.get("name").orElse(container),
                    "the container \"" + name + "\" does not get " + Phrases.list(missing, "and"));
        }
    }
}
