package dev.veles.render;

import static dev.veles.render.Markdown.code;
import static dev.veles.render.Markdown.codes;

import dev.veles.contract.JobSpec.ArtifactsSpec;
import dev.veles.contract.ServiceSpec.PermissionSpec;
import dev.veles.model.Account;
import dev.veles.model.JobTemplate;
import dev.veles.model.Model;
import dev.veles.model.Workload;
import dev.veles.source.Located;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.MappingBuilder;
import dev.veles.yaml.YamlWriter;
import java.util.List;
import java.util.Locale;

/** Jobs that services launch, and what accounts may do at the API server. */
final class JobSection {
    /** What decides where and how a Job's pods run, in the order of the pod's fields. */
    private static final List<String> SCHEDULING = List.of("priorityClassName", "nodeSelector", "tolerations");

    private final Model model;

    JobSection(Model model) {
        this.model = model;
    }

    void write(Markdown page) {
        access(page);
        model.jobs().forEach(job -> job(page, job));
    }

    private void access(Markdown page) {
        List<String> grants = model.workloads().stream()
                .map(Workload::account)
                .flatMap(account -> account.may().stream().map(may -> grant(account, may)))
                .distinct()
                .toList();
        if (!grants.isEmpty()) {
            page.heading(2, "Access to the API server");
            page.items(grants);
        }
    }

    private String grant(Account account, PermissionSpec may) {
        String where = account.clusterWide().value()
                ? " in all namespaces."
                : " only inside the namespace " + code(model.namespace().name().value()) + ".";
        String named = may.resourceNames().isEmpty() ? "" : " named " + codes(values(may.resourceNames()));
        return "The service account " + code(account.name().value()) + " can " + words(values(may.verbs())) + " "
                + codes(resources(may)) + named + where;
    }

    /** As kubectl takes them: {@code jobs.batch}, and without a group for the core group. */
    private static List<String> resources(PermissionSpec may) {
        return may.apiGroups().stream()
                .flatMap(group -> may.resources().stream()
                        .map(resource -> group.value().isEmpty() ? resource.value() : resource + "." + group))
                .toList();
    }

    private static String words(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    private void job(Markdown page, JobTemplate job) {
        String key = job.spec().key().value();
        page.heading(2, key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1) + " Jobs");
        page.paragraph("They are launched by " + code(job.launcher()) + " from the template in the ConfigMap "
                + code(job.configMap().value()) + " and run "
                + code(job.pod().image().value())
                + ". Their pods use the service account "
                + code(job.account().name().value())
                + ", set `automountServiceAccountToken: " + job.account().automountToken() + "`, and use:");
        Mapping scheduling = scheduling(job);
        if (!scheduling.isEmpty()) {
            page.listing("yaml", YamlWriter.write(scheduling));
        }
        job.spec().artifacts().map(this::artifacts).ifPresent(page::paragraph);
    }

    private Mapping scheduling(JobTemplate job) {
        Mapping pod = JobTemplateRenderer.job(model, job)
                .find("spec", "template", "spec")
                .map(Mapping.class::cast)
                .orElseThrow();
        MappingBuilder scheduling = MappingBuilder.mapping(job.spec().location());
        SCHEDULING.forEach(key -> scheduling.putNode(key, pod.get(key)));
        return scheduling.build();
    }

    private String artifacts(ArtifactsSpec artifacts) {
        if (artifacts.mode().value().equals("through-service")) {
            return "Results go through "
                    + artifacts.service().map(service -> code(service.value())).orElse("a service")
                    + ", which writes them: the pods mount no claim.";
        }
        return "The pods write to the claim "
                + artifacts.claim().map(claim -> code(claim.value())).orElse("")
                + " themselves, on the node that its volume is attached to.";
    }

    private static List<String> values(List<Located<String>> located) {
        return located.stream().map(Located::value).toList();
    }
}
