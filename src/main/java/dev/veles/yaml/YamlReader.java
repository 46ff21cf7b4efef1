package dev.veles.yaml;

import dev.veles.finding.Finding;
import dev.veles.parallel.Parallel;
import dev.veles.source.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;

/**
 * Reads YAML 1.1, and JSON as a part of it, the way Kubernetes reads it, into trees whose every node knows its place.
 *
 * <p>Nothing is thrown for a broken text: all that is wrong is collected, up to {@value Problems#MAX} problems. Behind
 * a syntax error or a limit nothing can be read, so it is the last problem of its text, and the documents before it
 * are kept. A text has at most 1,000,000 values, aliases written out, nested at most 100 deep.
 */
public final class YamlReader {
    private final SourceText source;
    private final TextReader text;
    /** Where reading begins and ends. */
    private final TextPart part;

    private final Problems problems = new Problems();
    private final Places places;
    private final Budget budget = new Budget(problems);
    private final Words words = new Words();
    private final Directives directives;
    private final List<Node> documents = new ArrayList<>();

    private YamlReader(SourceText source, char[] shown, TextPart part) {
        this.source = source;
        this.text = new TextReader(source.text(), shown, part);
        this.part = part;
        this.places = new Places(source);
        this.directives = new Directives(source, problems);
    }

    /**
     * Reads all documents of a file; content that cannot be decoded is a problem like any other.
     *
     * @param name what findings print for the file
     * @throws UnreadableException where there is no file to judge
     */
    public static ReadResult readFile(Path file, String name) throws UnreadableException {
        ReadText text = SourceReader.readFile(file, name);
        return text.problems().isEmpty() ? read(text.source()) : new ReadResult(List.of(), text.problems());
    }

    /** Reads all documents of a text. */
    public static ReadResult read(SourceText source) {
        Optional<Finding> odd = OddCharacters.find(source);
        return odd.isPresent() ? new ReadResult(List.of(), List.of(odd.get())) : readClean(source);
    }

    /** A long text in parts, several at a time; where something is wrong, the whole decides what to say about it. */
    private static ReadResult readClean(SourceText source) {
        char[] shown = Tabs.show(source.text());
        List<TextPart> parts = TextPart.split(source.text());
        if (parts.size() > 1) {
            List<YamlReader> readers = Parallel.map(parts, processors(), part -> {
                YamlReader reader = new YamlReader(source, shown, part);
                reader.read();
                return reader;
            });
            Optional<ReadResult> together = joined(readers);
            if (together.isPresent()) {
                return together.get();
            }
        }
        return new YamlReader(source, shown, TextPart.whole(source.text())).read();
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** Empty where there is a problem, or one limit for the whole is passed. */
    private static Optional<ReadResult> joined(List<YamlReader> readers) {
        List<Node> documents = new ArrayList<>();
        long values = 0;
        for (YamlReader reader : readers) {
            values += reader.budget.values();
            if (reader.problems.count() > 0 || values > Budget.MAX_VALUES) {
                return Optional.empty();
            }
            documents.addAll(reader.documents);
        }
        return Optional.of(new ReadResult(documents, List.of()));
    }

    private ReadResult read() {
        try {
            readAll(new ParserImpl(text, options()));
        } catch (Problems.Stop stop) {
            // The problem that makes reading on pointless has been recorded.
        } catch (YAMLException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // SnakeYAML lets a few exceptions of the JDK through, such as for "\UFFFFFFFF".
            problems.addLast(new SyntaxProblems(source, places).explain(e, text.getMark()));
        }
        return new ReadResult(documents, problems.sorted());
    }

    private void readAll(Parser parser) {
        int end = part.start();
        Event event = parser.getEvent();
        while (!event.is(Event.ID.StreamEnd)) {
            if (event instanceof DocumentStartEvent start) {
                directives.check(end, start.getEndMark().getIndex());
                end = document(start, parser);
            }
            event = parser.getEvent();
        }
        directives.checkEnd(end, part.end());
    }

    /** Reads one document and gives the offset of its end, which must have been seen before the document counts. */
    private int document(DocumentStartEvent start, Parser parser) {
        places.passed(start.getEndMark());
        Node root = new TreeReader(parser, places, problems, budget, words).read();
        Event end = parser.getEvent();
        parser.peekEvent();
        if (!(root instanceof Scalar scalar && scalar.isNull())) {
            documents.add(root);
        }
        return end.getStartMark().getIndex();
    }

    /** Veles' own limits decide, so SnakeYAML's are out of the way. */
    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setNestingDepthLimit(Integer.MAX_VALUE);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        return options;
    }
}
