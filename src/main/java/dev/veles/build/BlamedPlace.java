package dev.veles.build;

import dev.veles.manifest.Manifest;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import dev.veles.repository.RepositoryPath;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the place that a message of kustomize speaks of. Messages name, from the outside to the inside, the references
 * that were followed, each in quotes, or the object that something is wrong with, as
 * {@code Deployment.v1.apps/web.shop}.
 */
final class BlamedPlace {
    /** Quotes of all kinds stand inside of quotes, so whatever is between two of them may be a name. */
    private static final Pattern QUOTE = Pattern.compile("['\"`()\\[\\]]|: |\\bopen ");

    private static final String UNKNOWN_FIELD = "unknown field ";
    private static final String WRONG_VERSION = "apiVersion for ";
    private static final String TWICE = "already registered id";
    private static final Pattern OBJECT =
            Pattern.compile("([A-Z][A-Za-z]+)\\.(?:v[0-9a-z]+|\\[noVer])\\.[\\w.\\[\\]-]+/([\\w.-]+)\\.[\\w\\[-]");

    private final Repository repository;
    private final Plan plan;
    private final Collection<RepositoryFile> files;

    BlamedPlace(Repository repository, Plan plan, Collection<RepositoryFile> files) {
        this.repository = repository;
        this.plan = plan;
        this.files = files;
    }

    /** The innermost place that is known; the start of the kustomization file where there is none. */
    Location in(String message) {
        Location place = plan.root().start();
        Level level = plan.root();
        String before = "";
        for (String named : QUOTE.split(message, -1)) {
            if (before.endsWith(UNKNOWN_FIELD)) {
                return key(own(level), named).orElse(place);
            }
            before = named;
            String path = RepositoryPath.resolve(plan.root().folder(), named);
            Level inner = plan.below().get(path);
            Optional<Location> reference = find(level, own(level), named, path);
            if (inner != null && inner.folder().equals(level.folder())) {
                continue;
            }
            if (inner != null) {
                level = inner;
                place = reference.orElse(inner.start());
            } else if (reference.isPresent()) {
                place = reference.get();
            } else if (isKnown(path)) {
                place = repository.file(path).orElseThrow().start();
            }
        }
        Optional<Location> version =
                message.contains(WRONG_VERSION) ? level.root().get("apiVersion").map(Node::location) : Optional.empty();
        Mapping blamed = level.root();
        return version.or(() -> WrongShape.in(blamed, message))
                .or(() -> object(message))
                .orElse(place);
    }

    private boolean isKnown(String path) {
        return files.stream().anyMatch(file -> file.path().equals(path));
    }

    /** The name of the last object that the message speaks of, in the nearest file that has it; of two, in the other. */
    private Optional<Location> object(String message) {
        Optional<Location> found = Optional.empty();
        Matcher object = OBJECT.matcher(message);
        while (object.find()) {
            Optional<Location> place = object(object.group(1), object.group(2), message.contains(TWICE));
            found = place.isPresent() ? place : found;
        }
        return found;
    }

    private Optional<Location> object(String kind, String name, boolean last) {
        Optional<Location> found = Optional.empty();
        for (RepositoryFile file : files) {
            for (Manifest manifest : file.manifests()) {
                boolean named = manifest.kind().equals(kind) && manifest.name().equals(name);
                if (named && (last || found.isEmpty())) {
                    found = manifest.find("metadata", "name").map(Node::location);
                }
            }
        }
        return found;
    }

    /** The first key of a name, however deep: kustomize does not say where it stands. */
    private static Optional<Location> key(Node node, String name) {
        Optional<Location> found = node instanceof Mapping mapping ? mapping.keyLocation(name) : Optional.empty();
        Iterator<Node> children = children(node).iterator();
        while (found.isEmpty() && children.hasNext()) {
            found = key(children.next(), name);
        }
        return found;
    }

    private static List<Node> children(Node node) {
        if (node instanceof Mapping mapping) {
            return mapping.values().stream().map(Mapping.Entry::value).toList();
        }
        return node instanceof Sequence list ? list.items() : List.of();
    }

    private static Mapping own(Level level) {
        return level.root().without("apiVersion").without("kind");
    }

    /** A reference, or a patch with an operation for a field such as {@code /spec/replicas}. */
    private static Optional<Location> find(Level level, Node node, String text, String path) {
        if (node instanceof Scalar scalar) {
            return isMeant(level, scalar.value(), text, path) ? Optional.of(scalar.location()) : Optional.empty();
        }
        for (Node child : children(node)) {
            Optional<Location> found = find(level, child, text, path);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isMeant(Level level, String value, String text, String path) {
        if (value.equals(text) || (text.startsWith("/") && value.contains(text))) {
            return true;
        }
        boolean file = path.length() > level.folder().length() && value.indexOf('\n') < 0;
        return file && level.resolve(value.substring(value.indexOf('=') + 1)).equals(path);
    }
}
