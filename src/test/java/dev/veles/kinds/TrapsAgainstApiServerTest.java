package dev.veles.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.testing.ApiServer;
import dev.veles.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The types are as strict as the real API server, and no stricter: it gives the same verdict on the same objects. */
class TrapsAgainstApiServerTest {
    private final ApiServer server = ApiServer.orSkip();

    @TempDir
    private Path folder;

    @Test
    void whatTheTypesAcceptIsAccepted() throws IOException {
        List<Trap> traps = Trap.read("accepted.yaml");

        ApiServer.Answer answer = server.dryRun(write(traps));

        assertThat(answer.accepted()).as(answer.complaints()).hasSameSizeAs(traps);
    }

    @Test
    void whatTheTypesRefuseIsRefused() throws IOException {
        assertThat(server.dryRun(write(Trap.read("refused.yaml"))).accepted()).isEmpty();
    }

    /** One file each, because kubectl stops at the first document of a file that it cannot decode. */
    private Path write(List<Trap> traps) throws IOException {
        for (Trap trap : traps) {
            Files.writeString(
                    folder.resolve(trap + ".yaml"),
                    YamlWriter.write(trap.manifest().root()));
        }
        return folder;
    }
}
