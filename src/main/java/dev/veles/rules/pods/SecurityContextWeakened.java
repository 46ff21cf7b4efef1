package dev.veles.rules.pods;

import dev.veles.finding.Severity;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.PodView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds pods of an application that ask for more than an application needs. */
public final class SecurityContextWeakened implements Rule {
    /** Capabilities that the baseline of the Pod Security Standards lets a container add. */
    private static final Set<String> ORDINARY = Set.of(
            "AUDIT_WRITE",
            "CHOWN",
            "DAC_OVERRIDE",
            "FOWNER",
            "FSETID",
            "KILL",
            "MKNOD",
            "SETFCAP",
            "SETGID",
            "SETPCAP",
            "SETUID",
            "SYS_CHROOT");

    private static final RuleMeta META = RuleMeta.error(
                    "security-context-weakened", Category.PODS, Scope.UNDER_CONTRACT)
            .summary("A pod asks for rights over its node, or for root")
            .why("Whoever takes over the application has these rights too: over the node, or over what other pods keep"
                    + " there.")
            .help("Remove the setting: a pod of the application runs without root, privileges, added capabilities, and"
                    + " folders or networks of its node.")
            .since("0.1", "Kubernetes: Pod Security Standards", "the Veles contract: Simulation Jobs");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        context.objects().pods().forEach(pod -> check(pod, context));
        context.objects().patchedPods().stream()
                .filter(part -> context.isOwn(part.owner()))
                .forEach(part -> check(part, context));
        ChartRights.in(context)
                .forEach(right -> context.report(
                        right, right.object() + " sets \"" + right.key() + "\" to \"" + right.value() + "\""));
    }

    private static void check(PodView pod, RuleContext context) {
        if (!context.isForeign(pod.owner())) {
            checkPod(pod, context);
            pod.containers().forEach(container -> checkContainer(pod, container, context));
        }
    }

    private static void checkPod(PodView pod, RuleContext context) {
        for (NodeRight right : NodeRight.of(pod.spec())) {
            context.report(right.field(), pod.owner() + " " + right.words());
        }
        pod.spec().get("securityContext").ifPresent(security -> checkBoth(pod, security, context));
        for (Field annotation :
                pod.metadata().map(field -> field.entries("annotations")).orElse(List.of())) {
            boolean profile = annotation.key().startsWith("container.apparmor.security.beta.kubernetes.io/");
            if (profile && annotation.value().equals("unconfined")) {
                weigh(Severity.ERROR, pod, annotation, context);
            }
        }
    }

    private static void checkContainer(PodView pod, Field container, RuleContext context) {
        for (Field port : container.items("ports")) {
            port.get("hostPort")
                    .filter(host -> !host.value().isEmpty() && !host.value().equals("0"))
                    .ifPresent(host -> weigh(Severity.ERROR, pod, host, context));
        }
        Optional<Field> own = container.get("securityContext");
        if (own.isEmpty()) {
            return;
        }
        Field security = own.get();
        weighIf("true", Severity.ERROR, pod, security.get("privileged"), context);
        weighIf("true", Severity.WARNING, pod, security.get("allowPrivilegeEscalation"), context);
        weighIf("Unmasked", Severity.ERROR, pod, security.get("procMount"), context);
        checkBoth(pod, security, context);
        for (Field added : security.items("capabilities", "add")) {
            checkCapability(pod, added, context);
        }
    }

    /** What pods and containers can both say. */
    private static void checkBoth(PodView pod, Field security, RuleContext context) {
        weighIf("0", Severity.WARNING, pod, security.get("runAsUser"), context);
        weighIf("false", Severity.WARNING, pod, security.get("runAsNonRoot"), context);
        weighIf("Unconfined", Severity.ERROR, pod, security.find("seccompProfile", "type"), context);
        weighIf("Unconfined", Severity.ERROR, pod, security.find("appArmorProfile", "type"), context);
        weighIf("true", Severity.ERROR, pod, security.find("windowsOptions", "hostProcess"), context);
    }

    private static void checkCapability(PodView pod, Field added, RuleContext context) {
        String name = added.value().toUpperCase(Locale.ROOT);
        String capability = name.startsWith("CAP_") ? name.substring(4) : name;
        if (!capability.equals("NET_BIND_SERVICE") && !capability.isEmpty()) {
            Severity severity = ORDINARY.contains(capability) ? Severity.WARNING : Severity.ERROR;
            context.reportAs(severity, added, pod.owner() + " adds the capability \"" + added.value() + "\"");
        }
    }

    private static void weighIf(
            String wrong, Severity severity, PodView pod, Optional<Field> field, RuleContext context) {
        field.filter(own -> own.value().equals(wrong)).ifPresent(own -> weigh(severity, pod, own, context));
    }

    /** What the baseline of the standards refuses is an error; what only its restricted form does, a warning. */
    private static void weigh(Severity severity, PodView pod, Field field, RuleContext context) {
        String name =
                field.key().equals("type") ? field.parent().map(Field::key).orElse("") : field.key();
        context.reportAs(severity, field, pod.owner() + " sets \"" + name + "\" to \"" + field.value() + "\"");
    }
}
