package dev.veles.manifest;

import java.util.Set;

/**
 * Kinds whose objects have no namespace, of Kubernetes itself and of what usually stands beside Flux. A kind that is
 * not listed is taken for namespaced, as kustomize does it too.
 */
public final class ClusterScopedKinds {
    private static final Set<String> KINDS = Set.of(
            "APIService",
            "CSIDriver",
            "CSINode",
            "CertificateSigningRequest",
            "ClusterExternalSecret",
            "ClusterIssuer",
            "ClusterPolicy",
            "ClusterRole",
            "ClusterRoleBinding",
            "ClusterSecretStore",
            "CustomResourceDefinition",
            "DeviceClass",
            "FlowSchema",
            "GatewayClass",
            "IngressClass",
            "MutatingAdmissionPolicy",
            "MutatingAdmissionPolicyBinding",
            "MutatingWebhookConfiguration",
            "Namespace",
            "Node",
            "PersistentVolume",
            "PriorityClass",
            "PriorityLevelConfiguration",
            "RuntimeClass",
            "StorageClass",
            "ValidatingAdmissionPolicy",
            "ValidatingAdmissionPolicyBinding",
            "ValidatingWebhookConfiguration",
            "VolumeAttachment",
            "VolumeAttributesClass",
            "VolumeSnapshotClass");

    private ClusterScopedKinds() {}

    /** True for a kind whose objects have no namespace. */
    public static boolean contains(String kind) {
        return KINDS.contains(kind);
    }
}
