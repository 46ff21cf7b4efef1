package dev.veles.lint;

import dev.veles.build.Intakes;
import dev.veles.facts.ContractFacts;
import dev.veles.finding.Finding;
import dev.veles.finding.ObjectRef;
import dev.veles.finding.Severity;
import dev.veles.manifest.Field;
import dev.veles.manifest.ManifestSet;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.OpenValues;
import dev.veles.manifest.Passwords;
import dev.veles.manifest.PodView;
import dev.veles.repository.KustomizationFile;
import dev.veles.repository.Repository;
import dev.veles.source.Location;
import dev.veles.yaml.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one rule may look at in one unit, and where it says what it found. */
public final class RuleContext {
    private final PreparedUnit unit;
    private final AllObjects everything;
    private final Surroundings surroundings;
    private final RuleMeta meta;
    private final Optional<ContractFacts> contract;
    private final ManifestSet objects;
    private final ManifestSet.Watcher watcher;
    /** With the files that the objects were rendered to; empty for those that were read. */
    private Map<Finding, String> findings = Map.of();

    RuleContext(
            PreparedUnit unit,
            AllObjects everything,
            Surroundings surroundings,
            RuleMeta meta,
            Optional<ContractFacts> contract,
            ManifestSet.Watcher watcher) {
        this.unit = unit;
        this.everything = everything;
        this.surroundings = surroundings;
        this.meta = meta;
        this.contract = contract;
        this.objects = unit.objects().watched(watcher);
        this.watcher = watcher;
    }

    /** The objects to judge. */
    public ManifestSet objects() {
        return objects;
    }

    /** What the contract that covers the objects says; empty where none covers them. */
    public Optional<ContractFacts> contract() {
        return contract;
    }

    /** True for objects in a namespace that the contract knows as somebody else's: its promises do not bind them. */
    public boolean isForeign(ObjectView object) {
        return contract()
                .map(facts -> facts.place().isForeign(object.namespace()))
                .orElse(false);
    }

    /** True for objects in the namespace of the contract that covers them; for releases, where they make theirs. */
    public boolean isOwn(ObjectView object) {
        Optional<String> target =
                object.kind().equals("HelmRelease") ? object.root().text("spec", "targetNamespace") : Optional.empty();
        String namespace = target.orElse(object.namespace());
        return contract()
                .map(facts -> facts.place().namespace().value().equals(namespace))
                .orElse(false);
    }

    /** All objects of a group and kind that could be referred to: those to judge first, then those of other units. */
    public List<ObjectView> everywhere(String group, String kind) {
        List<ObjectView> found = unit.everywhere(group, kind, everything);
        if (!found.isEmpty()) {
            watcher.met();
        }
        return found;
    }

    /**
     * All objects of a group, kind and name that could be referred to, whatever their namespace and unit. Cheap, unlike a
     * search through {@link #everywhere}.
     */
    public List<ObjectView> named(String group, String kind, String name) {
        watcher.met();
        return List.copyOf(everything.named(group, kind, name));
    }

    /**
     * Whether an object of an operator's kind, in any unit, may make an object of a name in a namespace: because it
     * mentions the name, or because its own name is the beginning.
     */
    public boolean mayBeMade(String namespace, String name) {
        watcher.met();
        return everything.custom().mayMake(namespace, name);
    }

    /** The pods of all units, those of the objects to judge among them. */
    public List<PodView> podsEverywhere() {
        watcher.met();
        return everything.pods();
    }

    /** The repository that the objects were read from; empty for a contract by itself and for a stream. */
    public Optional<Repository> repository() {
        watcher.met();
        return surroundings.repository();
    }

    /** What the repository's kustomizations do their own work on; there with the repository. */
    public Optional<Intakes> intakes() {
        watcher.met();
        return surroundings.intakes();
    }

    /** True where all of the repository is judged: what is not found in it is not in it, though a cluster may have it. */
    public boolean isWhole() {
        return surroundings.whole();
    }

    /** The kustomization file that is judged; there for every rule that {@code needsKustomization()}, and only then. */
    public Optional<KustomizationFile> kustomization() {
        watcher.met();
        return unit.unit().kustomization();
    }

    /** The Flux Kustomization that applies the objects, where that is known; it may not be among them. */
    public Optional<ObjectView> appliedBy() {
        watcher.met();
        return unit.unit().appliedBy().map(ObjectView::of);
    }

    /** Reports a value: where it stands or, for a mapping or list, where its key stands. */
    public void report(Field field, String message) {
        report(field, message, meta.help());
    }

    /** Reports a value, with a help of its own. */
    public void report(Field field, String message, String help) {
        report(field, place(field), message, help);
    }

    private static Location place(Field field) {
        return field.node() instanceof Scalar ? field.location() : field.keyLocation();
    }

    /**
     * Reports a value with a weight of its own, where what surrounds it makes it worse or better than the rule says. A
     * configuration that weighs the rule weighs this too.
     */
    public void reportAs(Severity severity, Field field, String message) {
        report(field, place(field), message, meta.help(), severity);
    }

    /** Reports a value with a weight and a help of its own. */
    public void reportAs(Severity severity, Field field, String message, String help) {
        report(field, place(field), message, help, severity);
    }

    /** Reports a key that is wrong itself. */
    public void reportKey(Field field, String message) {
        report(field, field.keyLocation(), message, meta.help());
    }

    /**
     * Reports a value that must not be shown: at its key or, where a patch or a replacement brought the value alone, at
     * the line that brought it.
     */
    public void reportHidden(Field field, String message) {
        report(field, hide(field), message, meta.help());
    }

    /**
     * Reports a value that must not be shown, for a part of it that is known whatever the cluster fills in beside it: the
     * password of an address whose host is a variable.
     */
    public void reportHiddenPart(Field field, String message) {
        reportKnown(field, hide(field), message, meta.help(), meta.severity());
    }

    /** Hides a value in what reports show of the file, and says where to report it. */
    private Location hide(Field field) {
        Location value = field.location();
        unit.hide(value);
        boolean brought = !value.source().equals(field.keyLocation().source()) && value.line() == value.endLine();
        return brought ? value : field.keyLocation();
    }

    /** Reports what the contract itself says, where no object shows it. */
    public void reportContract(Location where, String message) {
        add(meta.severity(), message, meta.help(), where, Optional.empty(), "", Optional.of(""));
    }

    private void report(Field field, Location where, String message, String help) {
        report(field, where, message, help, meta.severity());
    }

    /** What only the cluster will know is never judged. */
    private void report(Field field, Location where, String message, String help, Severity severity) {
        boolean open = field.node() instanceof Scalar scalar
                && (scalar.isUnknown() || OpenValues.isOpen(field.object(), scalar.value()));
        if (!open) {
            reportKnown(field, where, message, help, severity);
        }
    }

    /** The one way for all reports on a value. */
    private void reportKnown(Field field, Location where, String message, String help, Severity severity) {
        ObjectView object = field.object();
        Optional<String> file = unit.renderedTo(object.host());
        unit.saw(
                add(
                        severity,
                        message,
                        help,
                        where,
                        Optional.of(object.ref()),
                        field.path().toString(),
                        file),
                object);
    }

    private Finding add(
            Severity severity,
            String message,
            String help,
            Location where,
            Optional<ObjectRef> object,
            String path,
            Optional<String> file) {
        Optional<Location> origin = file.map(name -> where);
        String shown = Passwords.masked(message);
        Finding finding = new Finding(meta.id(), severity, shown, meta.why(), help, where, object, path, origin);
        if (findings.isEmpty()) {
            findings = new LinkedHashMap<>();
        }
        findings.putIfAbsent(finding, file.orElse(""));
        return finding;
    }

    Map<Finding, String> findings() {
        return findings;
    }
}
