package dev.veles.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.finding.Severity;
import dev.veles.testing.ApiProxy;
import dev.veles.testing.ApiProxy.Answer;
import dev.veles.testing.ApiServer;
import dev.veles.yaml.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What rules call refused is refused by a real API server, and what it takes they let pass: each object of the table is
 * applied as Flux applies it, and each change of it is asked for as a dry run. The server alone says what is right.
 */
class ChangesAgainstApiServerTest {
    private static final String HEADLESS = "service-stays-headless";

    @TestFactory
    Stream<DynamicNode> rulesAgreeWithTheServer() {
        ApiProxy server = ApiServer.orSkip().proxy();
        Stream<DynamicNode> objects = LiveObject.all().stream()
                .map(object -> DynamicContainer.dynamicContainer(object.toString(), tests(object, server)));
        return objects.onClose(server::close);
    }

    @Test
    void everyRuleSpeaksSomewhere() {
        Set<String> speaking = new TreeSet<>();
        for (LiveObject object : LiveObject.all()) {
            object.changes().forEach(change -> change.findings().forEach(finding -> speaking.add(finding.rule())));
        }
        assertThat(speaking).containsAll(LiveChange.REFUSALS).contains(HEADLESS);
    }

    private static Stream<DynamicNode> tests(LiveObject object, ApiProxy server) {
        List<DynamicNode> tests = new ArrayList<>();
        tests.add(DynamicTest.dynamicTest("is there", () -> create(object, server)));
        for (LiveChange change : object.changes()) {
            tests.add(DynamicTest.dynamicTest(change.name(), () -> judge(change, server)));
        }
        tests.add(DynamicTest.dynamicTest("is gone", () -> remove(object, server)));
        return tests.stream();
    }

    private static void create(LiveObject object, ApiProxy server) {
        remove(object, server);
        object.beside().forEach(other -> assertAccepted(server.apply(other)));
        object.others().ifPresent(other -> assertAccepted(server.apply(other, "kubectl")));
        assertAccepted(server.apply(object.before()));
        if (object.is("PersistentVolumeClaim")) {
            assertAccepted(server.bind(object.before()));
        } else if (object.is("CustomResourceDefinition")) {
            server.awaitEstablished(object.before());
        }
    }

    private static void remove(LiveObject object, ApiProxy server) {
        server.remove(object.before());
        object.beside().forEach(server::remove);
    }

    private static void assertAccepted(Answer answer) {
        assertThat(answer.isAccepted()).as(answer.toString()).isTrue();
    }

    private static void judge(LiveChange change, ApiProxy server) {
        Answer answer = server.dryRun(change.after());
        if (answer.isAccepted()) {
            assertThat(change.refusals(Severity.ERROR))
                    .as("errors about what is accepted")
                    .isEmpty();
            assertThat(change.isSaid(HEADLESS)).as(HEADLESS).isEqualTo(staysHeadless(change.after(), answer));
        } else if (change.isForced()) {
            judgeForced(change, answer, server);
        } else {
            Severity least = change.object().others().isPresent() ? Severity.WARNING : Severity.ERROR;
            assertThat(change.refusals(least))
                    .as("silent, and refused: %s", answer)
                    .isNotEmpty();
            assertAccepted(anew(change, server));
        }
    }

    /** Flux deletes the object and makes it anew, if the server lets it; what it only forbids stays as it is. */
    private static void judgeForced(LiveChange change, Answer answer, ApiProxy server) {
        boolean destroyed = answer.isReplaced() && !anew(change, server).isAccepted();
        assertThat(change.isSaid("force-destroys"))
                .as("destroyed, by: %s", answer)
                .isEqualTo(destroyed);
        if (answer.isForbidden()) {
            assertThat(change.refusals(Severity.ERROR))
                    .as("silent, and forbidden: %s", answer)
                    .isNotEmpty();
        } else if (!destroyed && !change.holdsData()) {
            assertThat(change.refusals(Severity.ERROR))
                    .as("errors about what is made anew")
                    .isEmpty();
        }
    }

    /** What the server says to the new object where there was none. */
    private static Answer anew(LiveChange change, ApiProxy server) {
        server.remove(change.object().before());
        Answer answer = server.dryRun(change.after());
        create(change.object(), server);
        return answer;
    }

    private static boolean staysHeadless(Mapping after, Answer answer) {
        return answer.body().text("spec", "clusterIP").orElse("").equals("None")
                && !after.text("spec", "clusterIP").orElse("").equals("None");
    }
}
