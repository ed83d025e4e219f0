package dev.gallerist.vision;

import dev.gallerist.frame.PixelBox;
import java.util.ArrayList;
import java.util.List;

/** The connected pieces of ink of a patch: letters, parts of letters, and whatever else is as bright. */
final class Strokes {

    /** A noisy video has countless specks; a label has a few dozen letters. */
    private static final int MOST = 3000;

    private final boolean[] ink;
    private final int width;
    private final int height;
    private final int[] stack;

    private Strokes(boolean[] ink, int width, int height) {
        this.ink = ink.clone();
        this.width = width;
        this.height = height;
        this.stack = new int[ink.length];
    }

    /** The pieces' boxes within the patch, from the left; none when there are too many to be writing. */
    static List<PixelBox> of(boolean[] ink, int width, int height) {
        return new Strokes(ink, width, height).collect();
    }

    private List<PixelBox> collect() {
        List<PixelBox> pieces = new ArrayList<>();
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                if (ink[y * width + x]) {
                    pieces.add(fill(x, y));
                    if (pieces.size() > MOST) {
                        return List.of();
                    }
                }
            }
        }
        return pieces;
    }

    private PixelBox fill(int startX, int startY) {
        int left = startX;
        int right = startX;
        int top = startY;
        int bottom = startY;
        int depth = 0;
        ink[startY * width + startX] = false;
        stack[depth++] = startY * width + startX;
        while (depth > 0) {
            int at = stack[--depth];
            int x = at % width;
            int y = at / width;
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
                for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
                    int next = ny * width + nx;
                    if (ink[next]) {
                        ink[next] = false;
                        stack[depth++] = next;
                    }
                }
            }
        }
        return new PixelBox(left, top, right - left + 1, bottom - top + 1);
    }
}
