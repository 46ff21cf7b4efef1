package dev.veles.render;

import dev.veles.manifest.Manifest;
import dev.veles.model.Model;
import dev.veles.model.RuntimeEnv;
import dev.veles.source.Located;
import dev.veles.source.Location;
import java.util.List;

/**
 * The ConfigMap of the runtime environment. Its name has no hash: pods carry a checksum of it, so the Secret beside it
 * and Job templates can name it.
 */
final class RuntimeEnvRenderer implements Renderer {
    @Override
    public List<RenderedManifest> render(Model model) {
        RuntimeEnv env = model.runtimeEnv();
        Location cause = env.location();
        return List.of(RenderedManifest.application(
                new Manifest(ObjectBuilder.namespaced(model, cause, "v1", "ConfigMap", new Located<>(env.name(), cause))
                        .start()
                        .put("data", ObjectBuilder.texts(cause, env.values()))
                        .build())));
    }
}
