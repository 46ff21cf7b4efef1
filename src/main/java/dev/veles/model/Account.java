package dev.veles.model;

import dev.veles.contract.ServiceSpec.PermissionSpec;
import dev.veles.source.Located;
import dev.veles.source.Location;
import java.util.List;
import java.util.Map;

/**
 * A ServiceAccount and what it may do.
 *
 * @param location where it stands
 * @param name its name
 * @param automountToken whether its pods get a token
 * @param annotations of the account
 * @param may RBAC rules
 * @param clusterWide whether they hold in all namespaces
 */
public record Account(
        Location location,
        Located<String> name,
        Located<Boolean> automountToken,
        Map<String, Located<String>> annotations,
        List<PermissionSpec> may,
        Located<Boolean> clusterWide) {}
