package dev.gallerist.pipeline;

import dev.gallerist.frame.Frame;
import dev.gallerist.vision.FaceDetection;
import dev.gallerist.vision.TileName;
import java.util.List;

/** Finds the participants' tiles of a picture and reads their names. May own native memory; belongs to one thread. */
public interface TileNames extends AutoCloseable {

    /**
     * The tiles with what is known of their names; a face outside every tile gets a tile of its own. Where
     * the frame names its tiles, those are taken.
     */
    List<TileName> read(Frame frame, List<FaceDetection> faces);

    @Override
    void close();
}
