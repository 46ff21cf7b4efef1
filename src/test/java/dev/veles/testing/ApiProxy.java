package dev.veles.testing;

import dev.veles.manifest.Manifest;
import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Sequence;
import dev.veles.yaml.YamlReader;
import dev.veles.yaml.YamlWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Sends objects to an API server as Flux sends them: applied server-side, with conflicts forced. {@code kubectl proxy}
 * keeps the connection, so that an answer takes milliseconds and says whether the server calls an object invalid or
 * forbids it. Objects of namespaces go to one namespace of their own, whatever they say.
 */
public final class ApiProxy implements AutoCloseable {
    private static final String FLUX = "kustomize-controller";
    private static final String NAMESPACE = "veles-diff";
    private static final String APPLY = "application/apply-patch+yaml";
    private static final String YAML = "application/yaml";
    private static final String MERGE = "application/merge-patch+json";
    private static final int FORBIDDEN = 403;
    private static final int INVALID = 422;
    private static final int CONFLICT = 409;
    private static final int ATTEMPTS = 600;
    private static final long PAUSE_MILLIS = 25;

    private final Process proxy;
    private final String address;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> folders = new HashMap<>();

    private ApiProxy(Process proxy, String address) {
        this.proxy = proxy;
        this.address = address;
    }

    /**
     * What the server said.
     *
     * @param code the HTTP status
     * @param body the object as it would be, or why it is refused
     */
    public record Answer(int code, Node body) {
        public boolean isAccepted() {
            return code < 300;
        }

        /** True for the answers upon which Flux deletes a forced object and makes it anew. */
        public boolean isReplaced() {
            return code == INVALID || code == CONFLICT;
        }

        /** True where the server would take the object from somebody, or at some time, and not now. */
        public boolean isForbidden() {
            return code == FORBIDDEN;
        }

        @Override
        public String toString() {
            return code + " " + body.text("message").orElse("");
        }
    }

    static ApiProxy start(String kubeconfig) {
        try {
            Process process = new ProcessBuilder("kubectl", "--kubeconfig", kubeconfig, "proxy", "--port=0")
                    .redirectErrorStream(true)
                    .start();
            String said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            String address = said.substring(said.lastIndexOf(' ') + 1);
            ApiProxy proxy = new ApiProxy(process, "http://" + address);
            proxy.apply(read("{ apiVersion: v1, kind: Namespace, metadata: { name: " + NAMESPACE + " } }"));
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Applies an object as Flux does. */
    public Answer apply(Mapping object) {
        return apply(object, FLUX);
    }

    /** Applies an object under the name of whoever owns the fields then. */
    public Answer apply(Mapping object, String manager) {
        return send("PATCH", place(object) + "?force=true&fieldManager=" + manager, APPLY, YamlWriter.write(object));
    }

    /** Asks what would come of applying an object as Flux does. */
    public Answer dryRun(Mapping object) {
        String query = "?force=true&dryRun=All&fieldManager=" + FLUX;
        return send("PATCH", place(object) + query, APPLY, YamlWriter.write(object));
    }

    /** Says that a claim has a volume of the size that it asks for, which no controller does here. */
    public Answer bind(Mapping claim) {
        String size = claim.text("spec", "resources", "requests", "storage").orElseThrow();
        String status = "{\"status\": {\"phase\": \"Bound\", \"capacity\": {\"storage\": \"" + size + "\"}}}";
        return send("PATCH", place(claim) + "/status", MERGE, status);
    }

    /** Removes an object at once, if it is there. */
    public void remove(Mapping object) {
        send("PATCH", place(object), MERGE, "{\"metadata\": {\"finalizers\": null}}");
        send("DELETE", place(object) + "?propagationPolicy=Background&gracePeriodSeconds=0", YAML, "");
        await(object, answer -> !answer.isAccepted());
    }

    /** Waits until the server itself says that it took up a definition. */
    public void awaitEstablished(Mapping definition) {
        await(
                definition,
                answer -> items(answer.body().get("status").orElse(answer.body()), "conditions").stream()
                        .anyMatch(condition -> condition.text("type").equals(Optional.of("Established"))
                                && condition.text("status").equals(Optional.of("True"))));
    }

    private void await(Mapping object, Predicate<Answer> wanted) {
        for (int i = 0; i < ATTEMPTS; i++) {
            if (wanted.test(send("GET", place(object), YAML, ""))) {
                return;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("the server did not come to an end with " + place(object));
    }

    private String place(Mapping object) {
        Manifest manifest = new Manifest(object);
        String folder = folders.computeIfAbsent(
                manifest.apiVersion() + " " + manifest.kind(), key -> folder(manifest.apiVersion(), manifest.kind()));
        return folder + "/" + manifest.name();
    }

    private String folder(String apiVersion, String kind) {
        String root = (apiVersion.contains("/") ? "/apis/" : "/api/") + apiVersion;
        Answer answer = send("GET", root, YAML, "");
        if (!answer.isAccepted()) {
            throw new IllegalStateException(answer.toString());
        }
        for (Node resource : items(answer.body(), "resources")) {
            String name = resource.text("name").orElseThrow();
            if (resource.text("kind").orElseThrow().equals(kind) && !name.contains("/")) {
                boolean inside = resource.text("namespaced").orElseThrow().equals("true");
                return root + (inside ? "/namespaces/" + NAMESPACE : "") + "/" + name;
            }
        }
        throw new IllegalArgumentException("the server has no " + apiVersion + " " + kind);
    }

    private static List<Node> items(Node node, String key) {
        return node.get(key).orElse(node) instanceof Sequence list ? list.items() : List.of();
    }

    private Answer send(String method, String path, String type, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", type)
                .header("Accept", YAML)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), read(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Mapping read(String text) {
        return (Mapping)
                YamlReader.read(new SourceText("answer.yaml", text)).documents().get(0);
    }

    /** Ends the proxy. */
    @Override
    public void close() {
        proxy.descendants().forEach(ProcessHandle::destroy);
        proxy.destroy();
    }
}
