package dev.veles.repository;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Folders of templates that some tool fills in before anybody applies them, such as a scaffold for new clusters. One is
 * known by its name together with a file in it that is no YAML because of its placeholders.
 */
public final class TemplateFolders {
    private static final Set<String> NAMES = Set.of("template", "templates");
    /** A line that a scaffold replaces by others: {@code <ISSUER_ANNOTATION>}. */
    private static final Pattern PLACEHOLDER = Pattern.compile("(?m)^\\s*<[A-Z][A-Z0-9_]*>\\s*$");

    private final Set<String> folders = new TreeSet<>();

    /** Looks through what was walked. */
    TemplateFolders(Repository repository) {
        for (RepositoryFile file : repository.files().values()) {
            String folder = named(file.folder());
            if (!folder.isEmpty() && !folders.contains(folder) && isTemplate(file)) {
                folders.add(folder);
            }
        }
    }

    /** True for a file that is no YAML, and has what engines of templates replace. */
    public static boolean isTemplate(RepositoryFile file) {
        String text = file.source().text();
        boolean marks = text.contains("{{") || text.contains("{%") || text.contains("<%") || text.contains("#{");
        return (marks || isScaffold(text)) && !file.problems().isEmpty();
    }

    private static boolean isScaffold(String text) {
        return text.indexOf('<') >= 0 && PLACEHOLDER.matcher(text).find();
    }

    /** True for a file in such a folder, however deep. */
    public boolean hold(RepositoryFile file) {
        return folders.contains(named(file.folder()));
    }

    /** The uppermost folder of that name; empty where there is none. */
    private static String named(String folder) {
        int end = 0;
        while (end >= 0 && !folder.isEmpty()) {
            int next = folder.indexOf('/', end);
            String name = next < 0 ? folder.substring(end) : folder.substring(end, next);
            if (NAMES.contains(name)) {
                return next < 0 ? folder : folder.substring(0, next);
            }
            end = next < 0 ? -1 : next + 1;
        }
        return "";
    }
}
