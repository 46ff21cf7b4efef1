package dev.veles.rules.pods;

import java.util.Locale;
import java.util.Set;

/** What the name of an environment variable says about the path that is its value. */
enum PathVariable {
    /** It says that a program writes there: {@code TMPDIR}, {@code TOFU_WORKDIR}, {@code CACHE_DIR}, {@code DB_PATH}. */
    WRITES,
    /** It is a folder, and nothing says that it is only read: {@code HOME}, {@code KUBECONFIGS_DIR}. */
    MAY_WRITE,
    /** It is no path, or one to read from: {@code JAVA_HOME}, {@code TLS_CERT_PATH}. */
    NONE;

    private static final Set<String> WHOLE = Set.of("TMP", "TEMP", "TMPDIR", "TEMPDIR", "WORKDIR");

    /** The last word of a name, or the end of a last word that was written together: {@code WORKDIR}. */
    private static final String[] FOLDERS = {"DIR", "DIRS", "DIRECTORY", "FOLDER"};

    private static final String[] FILES = {"PATH", "FILE", "HOME", "LOCATION", "ROOT"};

    /** Words right before that say that a program writes there. */
    private static final Set<String> WRITTEN =
            words("TMP TEMP CACHE CACHES WORK WORKSPACE STATE LOG LOGS OUTPUT UPLOAD UPLOADS ARTIFACT "
                    + "ARTIFACTS SNAPSHOT SNAPSHOTS SPOOL STORAGE SCRATCH DOWNLOAD DOWNLOADS BACKUP BACKUPS "
                    + "PID DB SQLITE DATA DEPLOYMENTS EXPORTS RESULTS");

    /** Those of {@link #WRITTEN} that a program may also read, to save or to show what another one wrote. */
    private static final Set<String> KEPT =
            words("ARTIFACT ARTIFACTS BACKUP BACKUPS DATA DB DOWNLOADS EXPORTS RESULTS SNAPSHOT SNAPSHOTS SQLITE "
                    + "STORAGE UPLOADS");

    /** Words that say, wherever they stand, that somebody else writes what is there. */
    private static final Set<String> READ =
            words("CONFIG CONF CERT CERTS CERTIFICATES CA TLS SSL KEY KEYS SECRET SECRETS TOKEN TOKENS "
                    + "CREDENTIALS TEMPLATE TEMPLATES PLUGIN PLUGINS STATIC PUBLIC ASSETS MIGRATIONS "
                    + "PROVISIONING SCRIPTS DASHBOARDS RULES CNI SERVICEACCOUNT ZONEINFO JAVA PYTHON");

    /** Words by which a folder before {@code _DIR} is that of a program, or what it is given. */
    private static final Set<String> PROGRAM =
            words("APP BASE BIN GO HOST HTML INCLUDE INIT INPUT INSTALL LIB LIBRARY LOCALE MODULE MODULES "
                    + "NODE PROC ROOT ROOTFS SOURCE SRC SYS THEMES WEB WWW");

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }

    static PathVariable of(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        if (WHOLE.contains(upper)) {
            return WRITES;
        }
        if (upper.equals("HOME")) {
            return MAY_WRITE;
        }
        int last = upper.lastIndexOf('_') + 1;
        String stem = stem(upper, FOLDERS, last);
        boolean folder = !stem.isEmpty();
        if (!folder) {
            stem = stem(upper, FILES, last);
        }
        return stem.isEmpty() ? NONE : judge(stem, folder);
    }

    /** True for a name such as {@code BACKUP_PATH}, which says as well what is read there. */
    static boolean mayBeRead(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        int last = upper.lastIndexOf('_') + 1;
        String stem = stem(upper, FOLDERS, last) + stem(upper, FILES, last);
        return KEPT.contains(stem.substring(stem.lastIndexOf('_') + 1));
    }

    /** What stands before the word for a path; empty where there is none, or nothing before it. */
    private static String stem(String name, String[] words, int last) {
        for (String word : words) {
            if (name.endsWith(word) && name.length() - word.length() >= last) {
                String before = name.substring(0, name.length() - word.length());
                return before.endsWith("_") ? before.substring(0, before.length() - 1) : before;
            }
        }
        return "";
    }

    private static PathVariable judge(String stem, boolean folder) {
        String[] words = stem.split("_", -1);
        String nearest = words[words.length - 1];
        if (WRITTEN.contains(nearest)) {
            return WRITES;
        }
        boolean read = PROGRAM.contains(nearest);
        for (String word : words) {
            read |= READ.contains(word);
        }
        return folder && !read ? MAY_WRITE : NONE;
    }
}
