package dev.gallerist.capture.demo;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelSize;
import java.util.ArrayList;
import java.util.List;

/** Where the tiles of a gallery lie: 16:9, in a centred grid, the last row centred. */
final class GalleryGrid {

    /** Pixels between two tiles, and least distance to the picture's edge. */
    static final int GAP = 6;

    private GalleryGrid() {}

    /** The boxes of so many tiles in reading order. */
    static List<PixelBox> boxes(PixelSize picture, int tiles) {
        if (tiles == 0) {
            return List.of();
        }
        int columns = (int) Math.ceil(Math.sqrt(tiles));
        int rows = (tiles + columns - 1) / columns;
        int width = Math.min(
                (picture.width() - GAP * (columns + 1)) / columns,
                (picture.height() - GAP * (rows + 1)) / rows * 16 / 9);
        int height = width * 9 / 16;
        int left = (picture.width() - columns * width - (columns - 1) * GAP) / 2;
        int top = (picture.height() - rows * height - (rows - 1) * GAP) / 2;
        List<PixelBox> boxes = new ArrayList<>();
        for (int i = 0; i < tiles; i++) {
            int row = i / columns;
            int inRow = Math.min(columns, tiles - row * columns);
            int indent = (columns - inRow) * (width + GAP) / 2;
            boxes.add(new PixelBox(
                    left + indent + i % columns * (width + GAP), top + row * (height + GAP), width, height));
        }
        return boxes;
    }
}
