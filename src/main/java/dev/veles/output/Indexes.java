package dev.veles.output;

import dev.veles.output.IndexTokens.BrokenIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is owned in an output folder.
 *
 * @param own what the contract owns; nothing where it never rendered
 * @param text the bytes of its index, where there is one
 * @param others the owner of each file that another contract owns
 * @param conflicts indexes that cannot be trusted
 */
record Indexes(OwnedIndex own, Optional<Content> text, Map<String, String> others, List<Conflict> conflicts) {

    /** Collects what the indexes of one folder say. */
    static final class Reader {
        private final FolderView view;
        private final Conflicts texts;
        private final Map<String, String> others = new HashMap<>();
        private final List<Conflict> conflicts = new ArrayList<>();

        Reader(FolderView view, Conflicts texts) {
            this.view = view;
            this.texts = texts;
        }

        /**
         * Reads the indexes.
         *
         * @param owner the contract that renders
         * @param names what stands in Veles' own folder
         */
        Indexes read(String owner, List<String> names) throws OutputException {
            OwnedIndex own = OwnedIndex.empty(owner);
            Optional<Content> text = Optional.empty();
            for (String name : names) {
                String stem = name.endsWith(".json") ? name.substring(0, name.length() - 5) : "";
                if (stem.equals(owner)) {
                    text = content(OwnedIndex.path(stem));
                    own = text.isPresent() ? parse(text.get(), stem) : own;
                } else if (!stem.isEmpty()) {
                    readOther(stem);
                }
            }
            return new Indexes(own, text, others, conflicts);
        }

        private void readOther(String owner) throws OutputException {
            Optional<Content> text = content(OwnedIndex.path(owner));
            if (text.isPresent()) {
                parse(text.get(), owner).files().keySet().forEach(path -> others.put(path, owner));
            }
        }

        private Optional<Content> content(String path) throws OutputException {
            Standing standing = view.at(path);
            if (standing instanceof Standing.Blocked blocked) {
                conflicts.add(texts.blocked(blocked));
            }
            return standing instanceof Standing.RegularFile file
                    ? Optional.of(view.read(path, file))
                    : Optional.empty();
        }

        private OwnedIndex parse(Content content, String owner) {
            try {
                String text = content.text().orElseThrow(() -> new BrokenIndex("it is not UTF-8 text"));
                return IndexReader.read(text, owner);
            } catch (BrokenIndex broken) {
                conflicts.add(texts.brokenIndex(OwnedIndex.path(owner), broken.getMessage()));
                return OwnedIndex.empty(owner);
            }
        }
    }
}
