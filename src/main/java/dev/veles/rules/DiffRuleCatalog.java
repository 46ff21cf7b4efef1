package dev.veles.rules;

import dev.veles.lint.DiffRule;
import dev.veles.rules.changes.ChangeNotApplied;
import dev.veles.rules.changes.ChartMajorVersion;
import dev.veles.rules.changes.ClaimRemoved;
import dev.veles.rules.changes.CustomResourceDefinitionRemoved;
import dev.veles.rules.changes.ForceAnnotationRemoved;
import dev.veles.rules.changes.ForceDestroys;
import dev.veles.rules.changes.HostRemoved;
import dev.veles.rules.changes.ImageMajorVersion;
import dev.veles.rules.changes.ImmutableFieldChange;
import dev.veles.rules.changes.JobTemplateChangeSameName;
import dev.veles.rules.changes.NamespaceRemoved;
import dev.veles.rules.changes.NetworkPolicyRemoved;
import dev.veles.rules.changes.PrivilegeGained;
import dev.veles.rules.changes.PruneOrOrphan;
import dev.veles.rules.changes.PvcShrunk;
import dev.veles.rules.changes.RbacWidened;
import dev.veles.rules.changes.ReplicasToZero;
import dev.veles.rules.changes.SelectorChanged;
import dev.veles.rules.changes.ServiceStaysHeadless;
import dev.veles.rules.changes.ServiceTypeChanged;
import dev.veles.rules.changes.StatefulSetRemoved;
import dev.veles.rules.changes.StorageClassChanged;
import dev.veles.rules.changes.StrategyFlipWithoutForce;
import dev.veles.rules.changes.SuspendChanged;
import dev.veles.rules.changes.SuspendedChange;
import java.util.List;

/** All rules about changes: what is refused first, then what is lost, then what is only worth knowing. */
public final class DiffRuleCatalog {
    private DiffRuleCatalog() {}

    /** The rules in the order in which lists print them. */
    public static List<DiffRule> all() {
        return List.of(
                new ImmutableFieldChange(),
                new StrategyFlipWithoutForce(),
                new ForceDestroys(),
                new JobTemplateChangeSameName(),
                new PvcShrunk(),
                new ClaimRemoved(),
                new StorageClassChanged(),
                new StatefulSetRemoved(),
                new NamespaceRemoved(),
                new CustomResourceDefinitionRemoved(),
                new PruneOrOrphan(),
                new SelectorChanged(),
                new ServiceTypeChanged(),
                new ServiceStaysHeadless(),
                new HostRemoved(),
                new NetworkPolicyRemoved(),
                new PrivilegeGained(),
                new RbacWidened(),
                new ReplicasToZero(),
                new SuspendChanged(),
                new SuspendedChange(),
                new ChangeNotApplied(),
                new ForceAnnotationRemoved(),
                new ImageMajorVersion(),
                new ChartMajorVersion());
    }
}
