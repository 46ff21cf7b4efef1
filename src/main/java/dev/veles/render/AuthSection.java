package dev.veles.render;

import static dev.veles.render.Markdown.code;
import static dev.veles.render.Markdown.codes;

import dev.veles.contract.OidcSpec;
import dev.veles.contract.OidcSpec.GroupSpec;
import dev.veles.contract.OidcSpec.RealmSpec;
import dev.veles.model.Model;
import dev.veles.model.OidcModel;
import dev.veles.source.Located;
import java.util.ArrayList;
import java.util.List;

/** Who may log in, who decides that, and what tokens say. */
final class AuthSection {
    private final Model model;
    private final OidcModel oidc;

    AuthSection(Model model, OidcModel oidc) {
        this.model = model;
        this.oidc = oidc;
    }

    void write(Markdown page) {
        page.heading(2, "Auth contract");
        page.paragraph(owner());
        page.paragraph(tokens());
        page.items(facts());
        oidc.spec().realm().filter(realm -> !realm.groups().isEmpty()).ifPresent(realm -> groups(page, realm));
        page.items(oidc.spec().notes().stream().map(Located::value).toList());
    }

    private String owner() {
        String ingress = model.ingress()
                .map(found -> " The Ingress " + code(found.name().value())
                        + " must use no oauth2-proxy and no forward-auth of any kind, so that no layer in front of the"
                        + " application strips the claims of OIDC tokens.")
                .orElse("");
        return "The application owns authorization." + ingress;
    }

    private String tokens() {
        OidcSpec spec = oidc.spec();
        String claims = spec.requiredClaims().isEmpty()
                ? ""
                : " It expects the stable claims " + codes(values(spec.requiredClaims())) + ".";
        return "It validates tokens from " + code(spec.issuer().value()) + "." + claims;
    }

    private List<String> facts() {
        List<String> facts = new ArrayList<>();
        facts.add("Client: " + code(oidc.spec().clientId().value()));
        if (!oidc.spec().requiredGroups().isEmpty()) {
            facts.add("Users have to be in one of these groups: "
                    + codes(values(oidc.spec().requiredGroups())));
        }
        facts.add("Groups stand in the claim " + code(oidc.groupsClaim().value()) + ", roles in "
                + code(oidc.rolesClaim().value()) + ".");
        return facts;
    }

    private void groups(Markdown page, RealmSpec realm) {
        page.paragraph("The Keycloak realm " + code(realm.name().value()) + " has these groups"
                + (oidc.roles().isEmpty() ? "" : " and the realm roles " + codes(values(oidc.roles())))
                + ". Members of a group receive its realm roles:");
        page.table(
                List.of("Group", "Realm roles"),
                realm.groups().values().stream().map(AuthSection::group).toList());
        oidc.ensureJob()
                .ifPresent(job -> page.paragraph("The Job " + code(job.name().value()) + " in the namespace "
                        + code(job.spec().namespace().value()) + " brings this about once the step "
                        + code(job.spec().after().value()) + " is done."));
    }

    private static List<String> group(GroupSpec group) {
        return List.of(code(group.name().value()), codes(values(group.roles())));
    }

    private static List<String> values(List<Located<String>> located) {
        return located.stream().map(Located::value).toList();
    }
}
