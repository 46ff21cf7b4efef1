package dev.veles.rules.jobs;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import java.util.Optional;

/** Finds Jobs whose pods hold a token of the Kubernetes API. */
public final class JobTokenAutomounted implements Rule {
    private static final String AUTOMOUNT = "automountServiceAccountToken";

    private static final RuleMeta META = RuleMeta.error("job-token-automounted", Category.JOBS, Scope.UNDER_CONTRACT)
            .needsBuild()
            .summary("The pods of a Job are given a token of the Kubernetes API")
            .why("A Job runs what users ask for; with a token, it can ask the API server for what they may not.")
            .help("Write \"automountServiceAccountToken: false\" into the pod template of the Job.")
            .since("0.1", "the Veles contract: Simulation Jobs", "Kubernetes: service accounts of pods");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        for (PodView pod : context.objects().pods()) {
            if (pod.isJob() && pod.isWhole() && !context.isForeign(pod.owner())) {
                check(pod, context);
            }
        }
    }

    /** What the pod says wins over what its service account says; what neither says is true. */
    private static void check(PodView pod, RuleContext context) {
        Optional<Field> own =
                pod.spec().get(AUTOMOUNT).filter(field -> !field.value().isEmpty());
        boolean off = own.map(field -> field.value().equals("false")).orElseGet(() -> isOffForAccount(pod, context));
        if (off) {
            reportTokenVolumes(pod, context);
            return;
        }
        Field place = own.or(() -> pod.spec().get("serviceAccountName")).orElse(pod.spec());
        context.report(
                place,
                pod.owner() + " is given the token of the service account \"" + pod.serviceAccount() + "\""
                        + (own.isPresent() ? "" : ", since nothing turns it off"));
    }

    private static boolean isOffForAccount(PodView pod, RuleContext context) {
        return context.everywhere("", "ServiceAccount").stream()
                .filter(account -> account.name().equals(pod.serviceAccount()))
                .filter(account -> account.namespace().equals(pod.namespace()))
                .anyMatch(account -> account.root().text(AUTOMOUNT).orElse("").equals("false"));
    }

    private static void reportTokenVolumes(PodView pod, RuleContext context) {
        for (Field volume : pod.volumes()) {
            tokenSource(volume, pod, context)
                    .ifPresent(source -> context.report(
                            source,
                            pod.owner() + " is given a token of the Kubernetes API by the volume \""
                                    + volume.text("name").orElse("") + "\""));
        }
    }

    /** A projected token without an audience is one for the API server; a token Secret always is. */
    private static Optional<Field> tokenSource(Field volume, PodView pod, RuleContext context) {
        Optional<Field> projected = volume.items("projected", "sources").stream()
                .flatMap(source -> source.get("serviceAccountToken").stream())
                .filter(token -> isApiAudience(token.text("audience").orElse("")))
                .findFirst();
        return projected.or(() -> volume.find("secret", "secretName")
                .filter(name -> isTokenSecret(name.value(), pod.namespace(), context)));
    }

    private static boolean isApiAudience(String audience) {
        return audience.isEmpty() || audience.contains("kubernetes.default.svc") || audience.equals("api");
    }

    private static boolean isTokenSecret(String name, String namespace, RuleContext context) {
        for (ObjectView secret : context.everywhere("", "Secret")) {
            if (secret.name().equals(name) && secret.namespace().equals(namespace)) {
                return secret.root().text("type").orElse("").equals("kubernetes.io/service-account-token");
            }
        }
        return false;
    }
}
