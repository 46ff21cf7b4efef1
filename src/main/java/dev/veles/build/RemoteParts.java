package dev.veles.build;

import dev.veles.finding.Finding;
import dev.veles.finding.Severity;
import dev.veles.yaml.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one kustomization would fetch from elsewhere. Many files of one repository, such as the definitions of an
 * operator, are one decision and so one finding, at the first of them.
 */
final class RemoteParts {
    /** What an address is grouped by: host, owner and repository, as the usual hosts have them. */
    private static final int NAMES = 3;

    /** What parts the names: Git also writes a colon behind a host, which is no port. */
    private static final Pattern ADDRESS = Pattern.compile("/|:(?!\\d)");

    private final Map<String, Scalar> bySource = new LinkedHashMap<>();

    void add(Scalar reference) {
        bySource.putIfAbsent(source(reference.value()), reference);
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        bySource.forEach((source, first) -> findings.add(finding(source, first)));
        return findings;
    }

    /** The same words for all kustomizations that take from one place: whether to trust it is one decision. */
    private static Finding finding(String source, Scalar first) {
        return new Finding(
                "remote-resource",
                Severity.WARNING,
                "what is taken from \"" + source + "\" was not fetched",
                "What it brings changes without a change here, and is not judged.",
                "Keep a copy in the repository, or suppress this finding.",
                first.location(),
                Optional.empty(),
                "",
                Optional.empty());
    }

    /** Without scheme, user, version and whatever leads to one file: nothing in it is secret. */
    private static String source(String reference) {
        int scheme = reference.indexOf("://");
        String rest = reference.substring(scheme < 0 ? 0 : scheme + 3).replaceFirst("[?#].*", "");
        int slash = rest.indexOf('/');
        rest = rest.substring(rest.lastIndexOf('@', slash < 0 ? rest.length() : slash) + 1);
        List<String> names = new ArrayList<>();
        for (String name : ADDRESS.split(rest, -1)) {
            if (names.size() == NAMES || name.isEmpty()) {
                break;
            }
            names.add(name.endsWith(".git") ? name.substring(0, name.length() - ".git".length()) : name);
        }
        return names.isEmpty() ? rest : String.join("/", names);
    }
}
