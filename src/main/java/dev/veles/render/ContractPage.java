package dev.veles.render;

import dev.veles.contract.Contract;
import dev.veles.contract.NoteSpec;
import dev.veles.model.Model;
import dev.veles.model.ModelBuilder;
import dev.veles.source.Located;

/**
 * The contract for people, {@code CONTRACT.md}: what all environments share, the operator steps as a checklist, and
 * what each environment changes. Free text of the contract is Markdown and is taken as it is; sections about what the
 * contract does not mention are left out.
 */
public final class ContractPage {
    private ContractPage() {}

    /**
     * Renders the page.
     *
     * @param contract a contract that was read without problems
     * @return Markdown, ending in a line break
     */
    public static String render(Contract contract) {
        Model model = ModelBuilder.buildShared(contract);
        Markdown page = new Markdown();
        page.heading(1, contract.title().orElse(contract.name()).value());
        contract.description().map(Located::value).ifPresent(page::paragraph);
        new ClusterSection(model).write(page);
        model.oidc().ifPresent(oidc -> new AuthSection(model, oidc).write(page));
        new EnvSection(model).write(page);
        new ClaimSection(model).write(page);
        new JobSection(model).write(page);
        model.network().ifPresent(network -> new NetworkSection(model, network).write(page));
        new StepSection(model).write(page);
        new BackupSection(model).write(page);
        model.spec().notes().forEach(note -> note(page, note));
        EnvironmentSection.write(contract, page);
        return page.text();
    }

    private static void note(Markdown page, NoteSpec note) {
        page.heading(2, note.title().value());
        note.text().map(Located::value).ifPresent(page::paragraph);
        page.items(note.items().stream().map(Located::value).toList());
    }
}
