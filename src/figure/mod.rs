//! How it looks: the mannequin, its outline and its camera. Units are centimetres of a 172 cm
//! figure, y up, z forward, x to the figure's left.
