package dev.veles.rules.names;

import java.util.List;
import java.util.Set;

/** Names of images as registries know them: with the host that is left out, and without tag and digest. */
final class ImageNames {
    private static final String HUB = "docker.io";
    private static final Set<String> ALIASES = Set.of(HUB, "index.docker.io", "registry-1.docker.io");

    private ImageNames() {}

    /** True for an image that is filled in later, or for none. */
    static boolean isOpen(String image) {
        return image.isEmpty() || image.indexOf('$') >= 0 || image.indexOf('{') >= 0;
    }

    /** True for a text that nobody takes for anything else: a registry, a folder, and a tag or digest. */
    static boolean isSurelyOne(String text) {
        int slash = text.lastIndexOf('/');
        return slash > 0
                && text.indexOf(' ') < 0
                && !text.contains("//")
                && isHost(first(text))
                && (text.indexOf(':', slash) > 0 || text.indexOf('@') > 0);
    }

    /** The whole name of an image: {@code postgres:17} is {@code docker.io/library/postgres}. */
    static String whole(String image) {
        String name = withoutVersion(image);
        String path = withoutHub(name);
        boolean elsewhere = path.equals(name) && isHost(first(name));
        if (elsewhere) {
            return name;
        }
        return HUB + (path.indexOf('/') < 0 ? "/library/" : "/") + path;
    }

    /** What the whole names of all images in a folder of a registry begin with. */
    static String folder(String folder) {
        String name = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
        if (isHost(first(name)) && !ALIASES.contains(first(name))) {
            return name + "/";
        }
        return ALIASES.contains(name) ? HUB + "/" : HUB + "/" + withoutHub(name) + "/";
    }

    /** True for one of some whole names, or for one in one of some folders. */
    static boolean isAmong(String image, List<String> names) {
        String whole = whole(image);
        for (String name : names) {
            if (name.endsWith("/") ? whole.startsWith(name) : whole.equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static String withoutHub(String name) {
        String first = first(name);
        return ALIASES.contains(first) && name.length() > first.length() ? name.substring(first.length() + 1) : name;
    }

    private static String first(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? name : name.substring(0, slash);
    }

    private static boolean isHost(String first) {
        return first.indexOf('.') >= 0 || first.indexOf(':') >= 0 || first.equals("localhost");
    }

    private static String withoutVersion(String image) {
        int at = image.indexOf('@');
        String name = at < 0 ? image : image.substring(0, at);
        int colon = name.indexOf(':', name.lastIndexOf('/') + 1);
        return colon < 0 ? name : name.substring(0, colon);
    }
}
