package dev.veles.rules;

import dev.veles.lint.ContractFacts;
import dev.veles.lint.ContractFacts.Auth;
import dev.veles.lint.ContractFacts.Claim;
import dev.veles.lint.ContractFacts.JobKind;
import dev.veles.lint.ContractFacts.Place;
import dev.veles.lint.ContractFacts.UserKeys;
import dev.veles.manifest.Field;
import dev.veles.manifest.Manifest;
import dev.veles.manifest.ObjectView;
import dev.veles.source.Located;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the part of a contract that an example shows: the same fields, in the same places, as in a whole contract, which
 * would be too long to read beside a few manifests.
 */
final class ExampleFacts {
    private final Field spec;
    private final String name;

    private ExampleFacts(Manifest contract) {
        this.spec = ObjectView.of(contract).root().get("spec").orElseThrow();
        this.name = contract.name();
    }

    static ContractFacts of(Manifest contract) {
        ExampleFacts example = new ExampleFacts(contract);
        return new ContractFacts(example.place(), example.auth(), example.userKeys(), example.claims(), example.jobs());
    }

    private Place place() {
        Set<String> namespaces = new LinkedHashSet<>();
        Set<String> hosts = new LinkedHashSet<>();
        spec.walk(field -> {
            boolean own = field.path().toString().equals("spec.namespace");
            if (field.key().equals("namespace") && !own && !field.value().isEmpty()) {
                namespaces.add(field.value());
            }
            if (field.value().startsWith("https://")) {
                hosts.add(URI.create(field.value()).getHost());
            }
        });
        return new Place(located("namespace", "name").orElseThrow(), namespaces, located("hostname"), hosts);
    }

    private Auth auth() {
        String enforcedBy = spec.text("oidc", "enforcedBy").orElse("application");
        return new Auth(enforcedBy.equals("application"), spec.text("oidc", "clientId"));
    }

    private Optional<UserKeys> userKeys() {
        return located("secrets", "userKeys", "store")
                .map(store -> new UserKeys(store, spec.text("secrets", "userKeys", "encryptedWith")));
    }

    private List<Claim> claims() {
        return spec.entries("storage", "claims").stream()
                .map(claim -> new Claim(
                        name + "-" + claim.key(),
                        claim.text("accessMode").orElseThrow(),
                        claim.items("writers").stream()
                                .map(writer -> name + "-" + writer.value())
                                .toList()))
                .toList();
    }

    private List<JobKind> jobs() {
        return spec.entries("jobs").stream()
                .map(job -> new JobKind(
                        job.text("serviceAccount", "name").orElseThrow(),
                        job.text("launchedBy").map(service -> name + "-" + service),
                        job.text("artifacts", "mode").orElse("").equals("same-node")))
                .toList();
    }

    private Optional<Located<String>> located(String... keys) {
        return spec.find(keys).map(field -> new Located<>(field.value(), field.location()));
    }
}
