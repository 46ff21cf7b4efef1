//go:build tools

// Package oracle pins the programs that CI builds for the tests: a real API server, the store behind it, and kubectl
// where a machine has none.
package oracle

import (
	_ "go.etcd.io/etcd/server/v3"
	_ "k8s.io/kubernetes/cmd/kube-apiserver"
	_ "k8s.io/kubernetes/cmd/kubectl"
)
