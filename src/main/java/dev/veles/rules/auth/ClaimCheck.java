package dev.veles.rules.auth;

import dev.veles.finding.Phrases;
import dev.veles.manifest.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the mappers that fill one claim with what the application reads there. */
final class ClaimCheck {
    private static final String FULL_PATH = "full.path";
    private static final String MULTIVALUED = "multivalued";
    private static final String PREFIX = "usermodel.realmRoleMapping.rolePrefix";

    private final String claim;
    private final Mapper.Kind wanted;
    private final ClientMappers mappers;
    private final String client;
    private final List<Attachment> found = new ArrayList<>();

    private ClaimCheck(String claim, Mapper.Kind wanted, ClientMappers mappers, String client) {
        this.claim = claim;
        this.wanted = wanted;
        this.mappers = mappers;
        this.client = client;
    }

    static ClaimCheck of(String claim, Mapper.Kind wanted, ClientMappers mappers, String client) {
        return new ClaimCheck(claim, wanted, mappers, client);
    }

    List<Attachment> find() {
        List<Mapper> here = mappers.filling(claim);
        if (here.isEmpty()) {
            missing();
            return found;
        }
        here.forEach(this::form);
        List<Mapper> fitting = here.stream().filter(this::fits).toList();
        if (!fitting.isEmpty() && !mappers.isFilledByKeycloak(claim)) {
            token(fitting, "access.token.claim", "access token");
            token(fitting, "id.token.claim", "ID token");
        }
        return found;
    }

    private boolean fits(Mapper mapper) {
        boolean roles = wanted.isRoles() && mapper.kind().isRoles();
        return roles || mapper.kind() == wanted || mapper.kind() == Mapper.Kind.OTHER;
    }

    private void missing() {
        if (mappers.isFilledByKeycloak(claim)) {
            return;
        }
        Optional<Mapper> elsewhere = RealmClaimMapperMissing.elsewhere(claim, wanted, mappers);
        if (elsewhere.isPresent()) {
            // For roles, another rule says so.
            if (wanted == Mapper.Kind.GROUPS) {
                Mapper mapper = elsewhere.get();
                add(
                        mapper.atClaim(),
                        mapper,
                        "puts groups into " + quoted(mapper.claim()) + ", and the contract says " + quoted(claim));
            }
        } else if (!mappers.isOpen()) {
            found.add(new Attachment(
                    mappers.at(), "the client " + quoted(client) + " has no mapper for the claim " + quoted(claim)));
        }
    }

    private void form(Mapper mapper) {
        if (!fits(mapper)) {
            add(mapper.atKind(), mapper, "puts " + mapper.kind().words() + " into the claim " + quoted(claim));
        } else if (mapper.kind() == Mapper.Kind.GROUPS && mapper.isOn(FULL_PATH)) {
            add(mapper.at(FULL_PATH), mapper, "writes full paths, such as \"/alpha\" for the group \"alpha\"");
        } else if (mapper.kind() == Mapper.Kind.REALM_ROLES
                && !mapper.setting(PREFIX).isEmpty()) {
            add(mapper.at(PREFIX), mapper, "writes " + quoted(mapper.setting(PREFIX)) + " in front of every role");
        } else if (mapper.kind().isRoles() && !mapper.isOn(MULTIVALUED)) {
            add(mapper.at(MULTIVALUED), mapper, "is not \"multivalued\", so roles are one text and no list");
        }
    }

    /** Several mappers may share the work. */
    private void token(List<Mapper> fitting, String setting, String token) {
        if (fitting.stream().noneMatch(mapper -> mapper.isOn(setting))) {
            Mapper first = fitting.get(0);
            add(first.at(setting), first, "does not put the claim " + quoted(claim) + " into the " + token);
        }
    }

    private void add(Field where, Mapper mapper, String does) {
        found.add(new Attachment(where, "the mapper " + quoted(mapper.name()) + " " + does));
    }

    private static String quoted(String text) {
        return Phrases.quoted(text);
    }
}
