package dev.veles.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.veles.testing.SchemaTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes a configuration in one to three places: another value, a key more, a key less, an item more. */
final class ConfigMutation {
    private static final List<String> VALUES = List.of(
            "1",
            "0",
            "true",
            "false",
            "null",
            "[]",
            "{}",
            "\"\"",
            "\" \"",
            "\"a\"",
            "\"off\"",
            "\"auto\"",
            "\"error\"",
            "\"all\"",
            "\"secrets\"",
            "\"Secrets\"",
            "\"yaml-tab\"",
            "\"-tab\"",
            "\"a\\nb\"",
            "\"!a\"",
            "\"a/../b\"",
            "\"..\"",
            "\"../a\"",
            "\"a..\"",
            "\"a\\\\b\"",
            "\"[a\"",
            "\"[a]\"",
            "\"[!]\"",
            "\"[!a]\"",
            "\"[^]\"",
            "\"a]\"",
            "\"[[a]\"",
            "\"[a/b]\"",
            "\"1s\"",
            "\"0s\"",
            "\"01s\"",
            "\"1h2m3s4ms\"",
            "\"1h1h1h1h1h\"",
            "\"1ms\"",
            "\"1\"",
            "\"1234567s\"",
            "\"999999h\"",
            "\"1Gi\"",
            "\"1G\"",
            "\"1Ki\"",
            "\"0Gi\"",
            "\"1 Gi\"",
            "\"Gi\"",
            "\"\\u0001\"",
            "\"\\u2028/..\"",
            "\"Deployment:spec\"",
            "\"*:spec\"",
            "\"D/a:b:c.d\"",
            "\"D/a/b:c\"",
            "\"D:c:d\"",
            "\"D/:c\"",
            "\"d:c\"",
            "\"D c:d\"",
            "\":c\"",
            "\"/c:d\"",
            "\"D:\"",
            "\"D:.c\"",
            "\"D:/c\"",
            "\"D:c.\"",
            "\"D: c\"",
            "\"D:c d\"",
            "\"D:c[\"",
            "\"D:[c d:e]\"",
            "\"D:[c].\"",
            "\"D[:c]\"",
            "\"D:c\\u2028\"",
            "[\"a\"]",
            "[1]",
            "[[]]",
            "[{}]",
            "{\"a\":1}",
            "{\"file\":\"a\"}",
            "[{\"file\":\"a\",\"covers\":[]}]",
            "[{\"paths\":[\"a\"],\"rules\":{\"secrets\":false}}]",
            "{\"secrets\":\"off\"}",
            "{\"all\":\"off\"}",
            "{\"yaml-tab\":true}",
            "{\"ignore\":[{\"field\":\"D:a\",\"reason\":\"b\"}]}",
            "[{\"field\":\"D:a\",\"reason\":\"b\"}]",
            "[{\"field\":\"D:a\",\"reason\":\" \"}]",
            "[{\"field\":\"D:a\"}]",
            "{\"mode\":false}",
            "{\"mode\":true}");
    private static final List<String> KEYS = List.of(
            "a", "file", "covers", "paths", "rules", "mode", "secrets", "all", "failOn", "output", "diff", "ignore",
            "field", "reason", "");

    private final Random random;

    ConfigMutation(long seed) {
        this.random = new Random(seed);
    }

    JsonNode of(JsonNode config) {
        JsonNode changed = config.deepCopy();
        for (int i = random.nextInt(3); i >= 0; i--) {
            change(changed);
        }
        return changed;
    }

    private void change(JsonNode root) {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        JsonNode container = pick(containers);
        if (container instanceof ObjectNode object) {
            List<String> keys = new ArrayList<>(KEYS.subList(0, random.nextInt(KEYS.size())));
            object.fieldNames().forEachRemaining(keys::add);
            if (random.nextInt(5) == 0) {
                object.remove(keys);
            } else if (!keys.isEmpty()) {
                object.set(pick(keys), value());
            }
        } else if (container instanceof ArrayNode array) {
            if (array.isEmpty() || random.nextInt(3) == 0) {
                array.add(value());
            } else {
                array.set(random.nextInt(array.size()), value());
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private JsonNode value() {
        String text = random.nextInt(40) == 0 ? '"' + "a".repeat(999 + random.nextInt(3)) + '"' : pick(VALUES);
        return SchemaTree.json(text);
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
