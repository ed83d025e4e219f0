package dev.gallerist.vision;

import dev.gallerist.frame.Affine;
import dev.gallerist.frame.PixelPoint;
import dev.gallerist.frame.PixelSize;

/** How a face is laid onto the canvas a net expects: aligned by landmarks, or cut out by its box. */
public interface FaceCanvas {

    /** Size of the canvas in pixels. */
    PixelSize canvas();

    /** The map from the canvas to the picture with the face. */
    Affine onto(FaceDetection face);

    /** The middle of the box, pixel by pixel, whatever lies around it: for pictures that show a face as the net's training did. */
    static FaceCanvas ofMiddle(PixelSize canvas) {
        return new FaceCanvas() {
            @Override
            public PixelSize canvas() {
                return canvas;
            }

            @Override
            public Affine onto(FaceDetection face) {
                PixelPoint centre = face.box().centre();
                return new Affine(1, 0, centre.x() - canvas.width() / 2f, 0, 1, centre.y() - canvas.height() / 2f);
            }
        };
    }

    /** The detector's box without margin, stretched to the canvas: how the paper's nets were fed. */
    static FaceCanvas ofBox(PixelSize canvas) {
        return new FaceCanvas() {
            @Override
            public PixelSize canvas() {
                return canvas;
            }

            @Override
            public Affine onto(FaceDetection face) {
                return Affine.ontoBox(canvas, face.box());
            }
        };
    }
}
