package dev.veles.report.diff;

import dev.veles.diff.DiffFailure;
import dev.veles.diff.ImageChange;
import dev.veles.diff.ObjectChange;
import dev.veles.diff.TouchedWorkload;
import dev.veles.finding.Finding;
import dev.veles.finding.ObjectRef;
import dev.veles.finding.Severity;
import dev.veles.report.JsonWriter;
import dev.veles.report.diff.ShownDiff.Field;
import dev.veles.report.diff.ShownDiff.Form;
import dev.veles.report.diff.ShownDiff.Part;
import dev.veles.report.diff.ShownDiff.Shown;
import dev.veles.source.Location;
import java.util.Locale;
import java.util.Optional;

/** A comparison for programs, as {@code schemas/diff.schema.json} describes it. */
final class JsonDiff {
    /** The version of the envelope; it changes when a reader of the last one could stumble. */
    private static final int VERSION = 1;

    private final JsonWriter json = new JsonWriter();

    private JsonDiff() {}

    /** The whole report, ending in a line break. */
    static String render(ShownDiff diff, String toolVersion) {
        JsonDiff report = new JsonDiff();
        report.envelope(diff, toolVersion);
        return report.json.toString();
    }

    private void envelope(ShownDiff diff, String toolVersion) {
        json.open('{').field("version", VERSION);
        json.name("tool").open('{').field("name", "veles").field("version", toolVersion);
        json.close('}').field("before", diff.before()).field("after", diff.after());
        summary(diff);
        list("failures");
        diff.failures().forEach(this::failure);
        json.close(']');
        list("risks");
        diff.risks().forEach(this::finding);
        json.close(']');
        list("workloads");
        diff.radius().workloads().forEach(this::workload);
        json.close(']');
        list("images");
        diff.images().forEach(this::image);
        json.close(']');
        list("parts");
        diff.parts().forEach(this::part);
        json.close(']');
        list("unreached");
        diff.extent().unreached().forEach(path -> json.item().string(path));
        json.close(']').close('}');
    }

    private void list(String name) {
        json.name(name).open('[');
    }

    private void summary(ShownDiff diff) {
        DiffCounts counts = diff.counts();
        json.name("summary").open('{');
        for (ObjectChange.Kind kind : ObjectChange.Kind.values()) {
            json.field(kind.label(), counts.count(kind));
        }
        json.field("equal", counts.equal()).field("fields", counts.fields());
        json.field("ignored", counts.ignored());
        json.field("errors", counts.count(Severity.ERROR));
        json.field("warnings", counts.count(Severity.WARNING));
        json.field("infos", counts.count(Severity.INFO));
        json.field("failures", counts.failures());
        json.field("parts", counts.parts()).field("partsThatDiffer", counts.differing());
        json.field("workloads", diff.radius().workloads().size())
                .field("images", diff.images().size());
        json.close('}');
    }

    private void failure(DiffFailure failure) {
        json.item().open('{').field("when", failure.when().name().toLowerCase(Locale.ROOT));
        json.name("finding");
        findingItself(failure.finding());
        json.close('}');
    }

    private void finding(Finding finding) {
        json.item();
        findingItself(finding);
    }

    private void findingItself(Finding finding) {
        json.open('{');
        json.field("rule", finding.rule());
        json.field("severity", finding.severity().label());
        json.field("message", finding.message());
        json.field("why", finding.why());
        json.field("help", finding.help());
        location(finding.location());
        finding.object().ifPresentOrElse(this::object, () -> json.nothing("object"));
        json.field("path", finding.path()).close('}');
    }

    private void location(Location location) {
        json.name("location").open('{');
        json.field("file", location.file());
        json.field("line", location.line());
        json.field("column", location.column()).close('}');
    }

    private void object(ObjectRef object) {
        json.name("object");
        ref(object);
    }

    private void ref(ObjectRef object) {
        json.open('{').field("apiVersion", object.apiVersion()).field("kind", object.kind());
        json.field("namespace", object.namespace()).field("name", object.name()).close('}');
    }

    private void workload(TouchedWorkload workload) {
        json.item().open('{').field("part", workload.part());
        object(workload.object());
        list("touches");
        for (TouchedWorkload.Touch touch : workload.touches()) {
            json.item().string(touch.name().toLowerCase(Locale.ROOT));
        }
        json.close(']').close('}');
    }

    private void image(ImageChange image) {
        json.item().open('{').field("part", image.part());
        object(image.object());
        json.field("place", image.place());
        text("before", image.before());
        text("after", image.after());
        json.close('}');
    }

    private void text(String name, Optional<String> text) {
        text.ifPresentOrElse(value -> json.field(name, value), () -> json.nothing(name));
    }

    private void part(Part part) {
        json.item().open('{').field("name", part.name()).field("equal", part.equal());
        list("objects");
        part.objects().forEach(this::shown);
        json.close(']').close('}');
    }

    private void shown(Shown object) {
        json.item().open('{').field("change", object.kind().label());
        form("before", object.before());
        form("after", object.after());
        if (object.kind() == ObjectChange.Kind.MOVED) {
            json.field("alikePercent", (int) Math.floor(object.likeness() * 100));
        }
        list("fields");
        object.fields().forEach(this::field);
        json.close(']');
        object.content().ifPresent(content -> json.name("content").tree(content));
        json.close('}');
    }

    private void form(String name, Optional<Form> form) {
        if (form.isEmpty()) {
            json.nothing(name);
            return;
        }
        json.name(name).open('{');
        object(form.get().ref());
        json.field("file", form.get().file());
        if (form.get().line() > 0) {
            json.field("line", form.get().line());
        }
        if (!form.get().cause().isEmpty()) {
            json.field("renderedFrom", form.get().cause());
        }
        json.close('}');
    }

    /** A value that is not there has no name; null is a value. */
    private void field(Field field) {
        json.item().open('{').field("path", field.path());
        json.field("change", field.kind().label());
        json.field("masked", field.masked());
        field.before().ifPresent(value -> json.name("before").tree(value));
        field.after().ifPresent(value -> json.name("after").tree(value));
        json.close('}');
    }
}
