package dev.veles.cli;

import dev.veles.config.FieldPattern;
import dev.veles.diff.IgnoredFields;
import java.util.List;
import java.util.Optional;

/**
 * What {@code veles diff} was asked for.
 *
 * @param first what is; with a contract, the contract
 * @param second what will be; with a contract, the Flux repository
 * @param contract true where the first is a contract that says what will be
 * @param flux empty to compare what the places hold; else what Flux applies of it
 * @param path where in the Flux repository the application stands; empty for where the contract says
 * @param environment the contract's only environment to compare; empty for all
 * @param ignored differences that are left out
 * @param showDefaults true to report fields, too, that say no more than the API server fills in
 */
record DiffRequest(
        DiffPlace first,
        DiffPlace second,
        boolean contract,
        Optional<Flux> flux,
        Optional<String> path,
        Optional<String> environment,
        IgnoredFields ignored,
        boolean showDefaults) {
    /** How much of what Flux applies is built. */
    enum Flux {
        /** What changed files reach. */
        REACHED,
        /** All of it. */
        EVERYTHING
    }

    /** The same request with further differences that are left out. */
    DiffRequest ignoring(List<FieldPattern> more) {
        return new DiffRequest(first, second, contract, flux, path, environment, ignored.and(more), showDefaults);
    }

    /** True where one side is a commit, which holds nothing that Git ignores. */
    boolean comparesCommits() {
        return first.ref().isPresent() || second.ref().isPresent();
    }
}
