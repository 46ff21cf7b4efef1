package dev.veles.output;

import dev.veles.output.IndexTokens.BrokenIndex;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads an index, and nothing that is not one.
 *
 * <p>By hand, for two reasons: a JSON library costs more at start than all the rest of a check, and the YAML reader, which
 * is there, takes an index with the markers of a merge conflict for a good one.
 */
final class IndexReader {
    private final IndexTokens tokens;

    private IndexReader(String text) {
        tokens = new IndexTokens(text);
    }

    /**
     * Reads the index of a contract.
     *
     * @throws BrokenIndex for anything but an index of this version and contract, whose paths are below the folder
     */
    static OwnedIndex read(String text, String owner) throws BrokenIndex {
        return new IndexReader(text).index(owner);
    }

    private OwnedIndex index(String owner) throws BrokenIndex {
        tokens.take('{');
        version();
        tokens.take(',');
        tokens.takeKey("contract");
        String contract = tokens.string();
        if (!contract.equals(owner)) {
            throw new BrokenIndex("it is for the contract \"" + contract + "\"");
        }
        tokens.take(',');
        tokens.takeKey("files");
        Map<String, String> files = files();
        tokens.take('}');
        tokens.takeEnd();
        return new OwnedIndex(owner, new TreeMap<>(files));
    }

    /** Comes first, and is judged first: what a later version looks like behind it cannot be known. */
    private void version() throws BrokenIndex {
        tokens.takeKey("version");
        String version = tokens.number();
        if (!version.equals(Integer.toString(OwnedIndex.VERSION))) {
            throw new BrokenIndex("version " + version + " is unknown, this veles knows " + OwnedIndex.VERSION);
        }
    }

    private Map<String, String> files() throws BrokenIndex {
        Map<String, String> files = new TreeMap<>();
        tokens.take('{');
        if (tokens.peek() != '}') {
            file(files);
            while (tokens.peek() == ',') {
                tokens.take(',');
                file(files);
            }
        }
        tokens.take('}');
        return files;
    }

    private void file(Map<String, String> files) throws BrokenIndex {
        String path = tokens.string();
        tokens.take(':');
        String digest = tokens.string();
        if (!SafePath.isForOutput(path)) {
            throw new BrokenIndex("\"" + path + "\" is not a path below the output folder");
        }
        if (!isDigest(digest)) {
            throw new BrokenIndex("\"" + digest + "\" is not a digest");
        }
        if (files.put(path, digest) != null) {
            throw new BrokenIndex("\"" + path + "\" is there twice");
        }
    }

    private static boolean isDigest(String digest) {
        if (digest.length() != 71 || !digest.startsWith("sha256:")) {
            return false;
        }
        for (int i = 7; i < digest.length(); i++) {
            if ("0123456789abcdef".indexOf(digest.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
