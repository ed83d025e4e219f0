package dev.gallerist.vision;

import dev.gallerist.frame.Affine;
import dev.gallerist.frame.PixelSize;

/** How a face is laid onto the canvas a net expects: aligned by landmarks, or cut out by its box. */
public interface FaceCanvas {

    /** Size of the canvas in pixels. */
    PixelSize canvas();

    /** The map from the canvas to the picture with the face. */
    Affine onto(FaceDetection face);

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
