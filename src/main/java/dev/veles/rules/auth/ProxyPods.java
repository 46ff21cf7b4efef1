package dev.veles.rules.auth;

import dev.veles.manifest.Field;
import dev.veles.manifest.PodView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Recognizes oauth2-proxy: by the image that a container runs, and by the port that it listens on. */
final class ProxyPods {
    private static final List<String> NAMES = List.of("oauth2-proxy", "oauth2_proxy", "oauth2proxy", "oauth-proxy");

    /** What oauth2-proxy listens on unless it is told otherwise. */
    private static final String PORT = "4180";

    private ProxyPods() {}

    /** True for names of images, Services and charts. */
    static boolean isName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(lower::contains);
    }

    /** The proxy in a pod that answers on a port of it, by name or number; empty where something else does. */
    static Optional<Field> listening(PodView pod, String port) {
        List<Field> containers = Stream.concat(
                        pod.spec().items("containers").stream(),
                        pod.spec().items("initContainers").stream()
                                .filter(init ->
                                        init.text("restartPolicy").orElse("").equals("Always")))
                .toList();
        List<Field> proxies = containers.stream().filter(ProxyPods::isProxy).toList();
        List<Field> others =
                containers.stream().filter(container -> !isProxy(container)).toList();
        if (proxies.isEmpty() || others.stream().anyMatch(other -> declares(other, port))) {
            return Optional.empty();
        }
        return proxies.stream()
                .filter(proxy -> others.isEmpty() || declares(proxy, port) || listensOn(proxy, port))
                .findFirst();
    }

    private static boolean isProxy(Field container) {
        String image = container.text("image").orElse("");
        int at = image.indexOf('@');
        String name = at < 0 ? image : image.substring(0, at);
        return isFile(name) || container.items("command").stream().anyMatch(command -> isFile(command.value()));
    }

    /** The last part of an image's name, or of a program's. */
    private static boolean isFile(String path) {
        return isName(path.substring(path.lastIndexOf('/') + 1));
    }

    private static boolean declares(Field container, String port) {
        return container.items("ports").stream()
                .anyMatch(each -> each.text("name").orElse("").equals(port)
                        || each.text("containerPort").orElse("").equals(port));
    }

    private static boolean listensOn(Field proxy, String port) {
        Stream<String> arguments = Stream.of("args", "command")
                .flatMap(key -> proxy.items(key).stream())
                .map(Field::value);
        Stream<String> variables = proxy.items("env").stream()
                .filter(variable -> variable.text("name").orElse("").endsWith("_ADDRESS"))
                .map(variable -> variable.text("value").orElse(""));
        List<String> addresses = Stream.concat(arguments, variables)
                .filter(text -> text.contains(":"))
                .toList();
        return port.equals(PORT) || addresses.stream().anyMatch(address -> address.endsWith(":" + port));
    }
}
