package dev.veles.config;

import java.util.List;

/** Holds a list of parts to a list of pieces, some of which stand for any number of parts. */
final class Wildcards {
    /** What stands for one part, or for any number of them. */
    interface Piece<T> {
        /** True where it stands for any number of parts, none included. */
        boolean isMany();

        /** Whether it stands for one part. */
        boolean fits(T part);
    }

    private Wildcards() {}

    /**
     * Whether the pieces stand for all of the parts. Only the last wildcard ever has to be tried again, so that the
     * time grows with the product of the lengths and no pattern makes it explode.
     */
    static <T> boolean match(List<? extends Piece<T>> pieces, List<T> parts) {
        int piece = 0;
        int part = 0;
        int wildcard = -1;
        int retry = 0;
        while (part < parts.size()) {
            boolean more = piece < pieces.size();
            if (more && pieces.get(piece).isMany()) {
                wildcard = piece++;
                retry = part;
            } else if (more && pieces.get(piece).fits(parts.get(part))) {
                piece++;
                part++;
            } else if (wildcard >= 0) {
                piece = wildcard + 1;
                part = ++retry;
            } else {
                return false;
            }
        }
        while (piece < pieces.size() && pieces.get(piece).isMany()) {
            piece++;
        }
        return piece == pieces.size();
    }
}
