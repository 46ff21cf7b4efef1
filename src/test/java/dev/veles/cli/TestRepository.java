package dev.veles.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A small repository to lint, in a folder of its own. Whatever is printed has its folder's name taken out. */
record TestRepository(Path root) {
    private static final Pattern FINDING =
            Pattern.compile("(?m)^(\\S+:\\d+:\\d+: \\w+\\[[a-z-]+]|\\S.*: not judged).*$");

    static TestRepository in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        return new TestRepository(folder);
    }

    TestRepository write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** A Deployment with its claim, and a mistake on line 7 that a patch may yet take away. */
    static String deployment(String name) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: %1$s
                spec:
                  strategy:
                    type: RollingUpdate
                  template:
                    spec:
                      containers: [{name: a, volumeMounts: [{name: data, mountPath: /data}]}]
                      volumes: [{name: data, persistentVolumeClaim: {claimName: %1$s}}]
                ---
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata:
                  name: %1$s
                spec:
                  accessModes: [ReadWriteOnce]
                """.formatted(name);
    }

    /** A Service with a mistake of the rules on names in line 8. */
    static String service(String name) {
        return """
                apiVersion: v1
                kind: Service
                metadata:
                  name: %s
                spec:
                  selector: {app: a}
                  ports:
                    - {port: 80, targetPort: 8080}
                """.formatted(name);
    }

    static String flux(String name, String path, String more) {
        return """
                apiVersion: kustomize.toolkit.fluxcd.io/v1
                kind: Kustomization
                metadata: {name: %s, namespace: flux-system}
                spec:
                  interval: 1h
                  prune: true
                  sourceRef: {kind: GitRepository, name: flux-system}
                  path: %s
                %s""".formatted(name, path, more);
    }

    /** Lints some paths of it. */
    VelesRun lint(List<String> paths, String... options) {
        List<String> args = new ArrayList<>(List.of("lint"));
        paths.forEach(
                path -> args.add(path.equals("-") ? path : root.resolve(path).toString()));
        args.addAll(List.of(options));
        VelesRun run = VelesRun.of(args.toArray(String[]::new));
        return new VelesRun(run.code(), shown(run.out()), shown(run.err()));
    }

    /** What was found where, a line each: {@code a.yaml:1:2: error[rule]}. */
    List<String> found(List<String> paths, String... options) {
        List<String> found = new ArrayList<>();
        Matcher finding = FINDING.matcher(lint(paths, options).out());
        while (finding.find()) {
            found.add(finding.group(1));
        }
        return found;
    }

    private String shown(String text) {
        return text.replace(root + "/", "");
    }
}
