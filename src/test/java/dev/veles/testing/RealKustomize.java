package dev.veles.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.kustomize.KustomizeTool;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.junit.jupiter.api.Assumptions;

/**
 * The kustomize and kubectl on the PATH. Tests that need them are skipped with a reason where there is neither, and fail
 * there if the variable {@code VELES_REQUIRE_KUSTOMIZE} is 1.
 */
public final class RealKustomize implements SkipExecutionHook {
    private static final String REASON = "neither kustomize nor kubectl is on the PATH";

    /** All tools there are, for a test that is to fail or to be skipped where there is none. */
    public static List<KustomizeTool> tools() {
        List<KustomizeTool> tools = onPath();
        if (isRequired()) {
            assertThat(tools).as(REASON).isNotEmpty();
        }
        Assumptions.assumeFalse(tools.isEmpty(), REASON);
        return tools;
    }

    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
        return onPath().isEmpty() && !isRequired() ? SkipResult.skip(REASON) : SkipResult.doNotSkip();
    }

    private static List<KustomizeTool> onPath() {
        List<KustomizeTool> tools =
                KustomizeTool.findAll(Optional.ofNullable(System.getenv("PATH")).orElse(""));
        if (tools.isEmpty()) {
            // Maven counts skipped tests and does not print why.
            System.err.println("Tests that build trees are skipped: " + REASON);
        }
        return tools;
    }

    private static boolean isRequired() {
        return "1".equals(System.getenv("VELES_REQUIRE_KUSTOMIZE"));
    }
}
