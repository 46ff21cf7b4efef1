package dev.veles.rules;

import dev.veles.lint.DiffRule;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleMeta;
import dev.veles.rules.auth.IngressForwardAuth;
import dev.veles.rules.auth.IngressMiddlewareUnresolved;
import dev.veles.rules.auth.IngressOauth2ProxyBackend;
import dev.veles.rules.auth.IngressStripsAuthorization;
import dev.veles.rules.auth.OidcEnvMismatch;
import dev.veles.rules.auth.OidcIssuerMalformed;
import dev.veles.rules.auth.OidcRequiredGroupUnknown;
import dev.veles.rules.auth.OidcRoleUnreachable;
import dev.veles.rules.auth.RealmClaimMapperMissing;
import dev.veles.rules.auth.RealmGroupMappingMismatch;
import dev.veles.rules.flux.FluxApiVersionRemoved;
import dev.veles.rules.flux.FluxDependsOnCycle;
import dev.veles.rules.flux.FluxDependsOnMissing;
import dev.veles.rules.flux.FluxHealthCheckDangling;
import dev.veles.rules.flux.FluxHealthChecksIgnored;
import dev.veles.rules.flux.FluxIntervalMismatch;
import dev.veles.rules.flux.FluxPruneOff;
import dev.veles.rules.flux.FluxSourceMissing;
import dev.veles.rules.flux.FluxWaitNeverReady;
import dev.veles.rules.jobs.JobNeverExpires;
import dev.veles.rules.jobs.JobNodePoolMismatch;
import dev.veles.rules.jobs.JobPriorityClassMismatch;
import dev.veles.rules.jobs.JobRbacTooWide;
import dev.veles.rules.jobs.JobServiceAccountMismatch;
import dev.veles.rules.jobs.JobTokenAutomounted;
import dev.veles.rules.jobs.JobTtlUnderFlux;
import dev.veles.rules.jobs.TolerationMatchesEverything;
import dev.veles.rules.jobs.TolerationUndeclared;
import dev.veles.rules.jobs.TolerationWithoutSelector;
import dev.veles.rules.kustomize.ComponentMisused;
import dev.veles.rules.kustomize.EnvironmentValueInBase;
import dev.veles.rules.kustomize.KustomizationDeprecatedField;
import dev.veles.rules.kustomize.KustomizationOrphanFile;
import dev.veles.rules.kustomize.KustomizationResourceMissing;
import dev.veles.rules.kustomize.NamespaceRewritesForeign;
import dev.veles.rules.kustomize.NodePortInBase;
import dev.veles.rules.kustomize.PatchMatchesNothing;
import dev.veles.rules.kustomize.ServiceTypeInBase;
import dev.veles.rules.kustomize.TemplateRefFloating;
import dev.veles.rules.kustomize.WorkloadClaimInGit;
import dev.veles.rules.kustomize.WorkloadTemplateInGit;
import dev.veles.rules.names.HostnameMismatch;
import dev.veles.rules.names.ImageOutsideRegistry;
import dev.veles.rules.names.ImageTagFloating;
import dev.veles.rules.names.IngressBackendMissing;
import dev.veles.rules.names.NamespaceAlternate;
import dev.veles.rules.names.NodePortCollision;
import dev.veles.rules.names.ReferenceMissing;
import dev.veles.rules.names.RuntimeTypeLegacy;
import dev.veles.rules.names.ServicePortMismatch;
import dev.veles.rules.names.ServiceSelectsNothing;
import dev.veles.rules.names.ServiceTargetPortNumeric;
import dev.veles.rules.pods.DuplicateListEntry;
import dev.veles.rules.pods.EnvPathNotWritable;
import dev.veles.rules.pods.PortNameTooLong;
import dev.veles.rules.pods.SecurityContextWeakened;
import dev.veles.rules.rollout.EmptyDirWithoutLimit;
import dev.veles.rules.rollout.ForceAnnotationIneffective;
import dev.veles.rules.rollout.ForceOnRollingUpdate;
import dev.veles.rules.rollout.ForceOnStateful;
import dev.veles.rules.rollout.FsGroupMissing;
import dev.veles.rules.rollout.InlinePatchDirective;
import dev.veles.rules.rollout.RecreateWithRollingUpdate;
import dev.veles.rules.rollout.RecreateWithoutForce;
import dev.veles.rules.secrets.ByokInVault;
import dev.veles.rules.secrets.EnvSecretLiteral;
import dev.veles.rules.secrets.PullSecretMissing;
import dev.veles.rules.secrets.RuntimeSecretNotConsumed;
import dev.veles.rules.secrets.SecretKeyMissing;
import dev.veles.rules.secrets.SecretKeyUndeclared;
import dev.veles.rules.secrets.SecretPathOutsideContract;
import dev.veles.rules.secrets.SecretPlaintext;
import dev.veles.rules.secrets.SecretProviderMismatch;
import dev.veles.rules.secrets.SecretStoreKindMissing;
import dev.veles.rules.secrets.SecretSyncUnmounted;
import dev.veles.rules.secrets.UserKeyEncryptionMissing;
import dev.veles.rules.secrets.VaultKvPathForm;
import dev.veles.rules.staging.ImageAutomationBeforeStep;
import dev.veles.rules.staging.JobUnsuspendedBeforeStep;
import dev.veles.rules.staging.StepOutOfOrder;
import dev.veles.rules.staging.WorkloadBeforeStep;
import dev.veles.rules.storage.ClaimDiskNotInNodePool;
import dev.veles.rules.storage.ClaimMountPathMismatch;
import dev.veles.rules.storage.ClaimWriterUndeclared;
import dev.veles.rules.storage.JobMountsSingleWriterClaim;
import dev.veles.rules.storage.SingleWriterClaimRollingUpdate;
import dev.veles.rules.storage.SingleWriterClaimScaled;
import dev.veles.rules.storage.SingleWriterClaimShared;
import dev.veles.rules.storage.StorageClassMismatch;
import dev.veles.rules.storage.StorageClassParameterInvalid;
import dev.veles.rules.storage.StorageClassReclaimDelete;
import dev.veles.rules.storage.StorageClassUndeclared;
import dev.veles.rules.storage.StorageClassWithoutBackup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All rules, by category and then as a reader would look for them. A test names the line to add for a new one. */
public final class RuleCatalog {
    private RuleCatalog() {}

    /** The rules in the order in which lists print them, as they are where nothing is configured. */
    public static List<Rule> all() {
        return all(List.of());
    }

    /**
     * The rules of one repository.
     *
     * @param allowedImages images and folders of registries that may be used beside the contract's
     */
    public static List<Rule> all(List<String> allowedImages) {
        return List.of(
                new IngressForwardAuth(),
                new IngressMiddlewareUnresolved(),
                new IngressOauth2ProxyBackend(),
                new IngressStripsAuthorization(),
                new OidcEnvMismatch(),
                new OidcIssuerMalformed(),
                new OidcRequiredGroupUnknown(),
                new OidcRoleUnreachable(),
                new RealmGroupMappingMismatch(),
                new RealmClaimMapperMissing(),
                new ByokInVault(),
                new SecretPlaintext(),
                new EnvSecretLiteral(),
                new SecretPathOutsideContract(),
                new SecretKeyUndeclared(),
                new SecretKeyMissing(),
                new SecretSyncUnmounted(),
                new RuntimeSecretNotConsumed(),
                new VaultKvPathForm(),
                new SecretStoreKindMissing(),
                new SecretProviderMismatch(),
                new UserKeyEncryptionMissing(),
                new PullSecretMissing(),
                new JobMountsSingleWriterClaim(),
                new ClaimWriterUndeclared(),
                new SingleWriterClaimRollingUpdate(),
                new SingleWriterClaimScaled(),
                new SingleWriterClaimShared(),
                new ClaimMountPathMismatch(),
                new ClaimDiskNotInNodePool(),
                new StorageClassUndeclared(),
                new StorageClassMismatch(),
                new StorageClassWithoutBackup(),
                new StorageClassParameterInvalid(),
                new StorageClassReclaimDelete(),
                new JobServiceAccountMismatch(),
                new JobTokenAutomounted(),
                new JobRbacTooWide(),
                new JobPriorityClassMismatch(),
                new JobNodePoolMismatch(),
                new JobNeverExpires(),
                new JobTtlUnderFlux(),
                new TolerationMatchesEverything(),
                new TolerationUndeclared(),
                new TolerationWithoutSelector(),
                new SecurityContextWeakened(),
                new EnvPathNotWritable(),
                new DuplicateListEntry(),
                new PortNameTooLong(),
                new NamespaceAlternate(),
                new HostnameMismatch(),
                new ServiceTargetPortNumeric(),
                new ServicePortMismatch(),
                new ServiceSelectsNothing(),
                new IngressBackendMissing(),
                new ReferenceMissing(),
                new ImageOutsideRegistry(allowedImages),
                new RuntimeTypeLegacy(),
                new NodePortCollision(),
                new ImageTagFloating(),
                new StepOutOfOrder(),
                new JobUnsuspendedBeforeStep(),
                new WorkloadBeforeStep(),
                new ImageAutomationBeforeStep(),
                new RecreateWithRollingUpdate(),
                new RecreateWithoutForce(),
                new ForceAnnotationIneffective(),
                new ForceOnStateful(),
                new ForceOnRollingUpdate(),
                new FsGroupMissing(),
                new EmptyDirWithoutLimit(),
                new InlinePatchDirective(),
                new NodePortInBase(),
                new ServiceTypeInBase(),
                new EnvironmentValueInBase(),
                new KustomizationResourceMissing(),
                new KustomizationOrphanFile(),
                new KustomizationDeprecatedField(),
                new ComponentMisused(),
                new PatchMatchesNothing(),
                new NamespaceRewritesForeign(),
                new WorkloadClaimInGit(),
                new WorkloadTemplateInGit(),
                new TemplateRefFloating(),
                new FluxApiVersionRemoved(),
                new FluxSourceMissing(),
                new FluxDependsOnMissing(),
                new FluxDependsOnCycle(),
                new FluxPruneOff(),
                new FluxHealthChecksIgnored(),
                new FluxHealthCheckDangling(),
                new FluxIntervalMismatch(),
                new FluxWaitNeverReady());
    }

    /** What people read about them, and about those of the diff scope, which come last. */
    public static List<RuleMeta> metas() {
        List<RuleMeta> metas = new ArrayList<>();
        for (Rule rule : all()) {
            metas.add(rule.meta());
        }
        for (DiffRule rule : DiffRuleCatalog.all()) {
            metas.add(rule.meta());
        }
        return metas;
    }

    /** The rule with an id, as people read about it. */
    public static Optional<RuleMeta> find(String id) {
        return metas().stream().filter(meta -> meta.id().equals(id)).findFirst();
    }
}
