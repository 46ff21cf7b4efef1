package dev.veles.triage;

import dev.veles.finding.NearName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Says that a repository has no commit of a name, and which one it has. */
final class UnknownRef {
    private UnknownRef() {}

    static TriageException of(Git git, String ref) throws TriageException {
        String list = git.bytes(Map.of(), "for-each-ref", "--format=%(refname:short)");
        List<String> names = new String(list.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return new TriageException(
                "git knows no commit \"" + ref + "\"",
                NearName.of(ref, names)
                                .map(near -> "Did you mean \"" + near + "\"? ")
                                .orElse("")
                        + "Give a branch, a tag or a commit; a shallow clone has to fetch it first.");
    }
}
