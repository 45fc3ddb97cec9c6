//! Invents a sub-district and writes it: first places and people, then what they did, last
//! the digests that seal it. The volunteers, most of the tree, are made and written in parallel.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;
use rayon::prelude::*;

use crate::activity::{self, Activity};
use crate::dice::Dice;
use crate::entry::{self, Doings};
use crate::meeting::Meeting;
use crate::model::Street;
use crate::need::{self, Need};
use crate::seal::{Seals, Year, seal};
use crate::star::{self, Star};
use crate::team::{self, Team};
use crate::tree::Tree;
use crate::{
    assembly, building, calendar, cast, community, course, culture, grid, life, matter, meeting,
    mishap, notice, office, place, policy, post, reward, service, standard, unit, volunteer,
};

pub struct Size {
    pub volunteers: usize,
    pub entries: usize,
}

type Files = Vec<(String, String)>;

/// The number of files written.
pub fn build(root: &Path, seed: u64, size: Option<&Size>) -> Result<usize> {
    let tree = Tree::new(root)?;
    let mut street = found(seed, size);
    let teams = team::found(&mut street);
    let activities = activity::hold(&street, &teams);
    let stars = if street.shipped() {
        star::assign(&street, |index| {
            culture::of_year(&culture::families(&street, index), 2013)
        })
    } else {
        BTreeMap::new()
    };

    let needs = need::lists(&street, &activities);
    // The handbooks know the rounds as they were planned: who calls at one more building serves
    // no longer for it.
    let mut rounds = activities.clone();
    need::bring(&street, &needs, &mut rounds);

    let mut files = policies(&street);
    files.extend(places(&street, &needs, &stars));
    files.extend(doings(&street, &teams, &rounds));
    tree.write_all(&files)?;
    let seals = volunteers(&street, &activities, &stars, &tree)?;
    let missed = stars
        .iter()
        .find(|(_, list)| list[0].missed())
        .map(|(&index, _)| index);
    let last = notice::files(&street, &seals, missed);
    tree.write_all(&last)?;
    Ok(files.len() + street.people.len() + last.len())
}

fn found(seed: u64, size: Option<&Size>) -> Street {
    let mut street = Street {
        seed,
        entries: size.map(|size| size.entries),
        communities: Vec::new(),
        grids: Vec::new(),
        buildings: Vec::new(),
        people: Vec::new(),
        office: 0..0,
    };
    match size {
        Some(size) => place::measured(&mut street, size.volunteers),
        None => place::shipped(&mut street),
    }
    cast::fill(&mut street, size.map(|size| size.volunteers));
    post::give(&mut street);
    if street.shipped() {
        life::happen(&mut street);
    }
    street
}

fn policies(street: &Street) -> Files {
    let mut files = vec![
        ("jiedao.toml", office::street_file(street)),
        ("README.md", office::README.to_owned()),
        ("policy/points.toml", policy::points_file()),
        ("policy/rewards.toml", policy::rewards_file()),
        ("policy/stars.toml", standard::file()),
        ("policy/services.toml", service::file()),
        ("policy/organisation.toml", office::organisation_file()),
        ("policy/calendar.toml", calendar::file()),
    ];
    files.retain(|(path, _)| street.shipped() || *path != "README.md");
    files
        .into_iter()
        .map(|(path, text)| (path.to_owned(), text))
        .collect()
}

fn places(street: &Street, needs: &[Vec<Need>], stars: &BTreeMap<usize, Vec<Star>>) -> Files {
    let mut files: Files = unit::UNITS
        .iter()
        .map(|unit| {
            (
                format!("units/{}.toml", unit.id),
                unit::file(unit, street.shipped()),
            )
        })
        .collect();
    for (index, place) in street.communities.iter().enumerate() {
        files.push((community::path(place), community::file(street, index)));
    }
    for index in 0..street.grids.len() {
        files.push((grid::path(street, index), grid::file(street, index)));
    }
    for (index, needs) in needs.iter().enumerate() {
        let own = stars.get(&index).map_or(&[][..], Vec::as_slice);
        files.push((
            building::path(street, index),
            building::file(street, needs, own, index),
        ));
    }
    files
}

fn doings(street: &Street, teams: &[Team], activities: &[Activity]) -> Files {
    let folder = |community: Option<usize>| match community {
        Some(index) => format!("communities/{}", street.communities[index].id),
        None => "street".to_owned(),
    };
    let mut files: Files = Vec::new();
    for team in teams {
        let path = format!("{}/teams/{}.toml", folder(team.community), team.id);
        files.push((path, team::file(street, team)));
    }
    for activity in activities {
        let path = format!(
            "{}/activities/{}.toml",
            folder(activity.community),
            activity.id
        );
        files.push((path, activity::file(street, activity)));
    }
    if street.shipped() {
        files.extend(civic(street));
    }
    files
}

/// Meetings and matters.
fn civic(street: &Street) -> Files {
    let mut matters = Vec::new();
    let mut meetings: Vec<Meeting> = assembly::joint(street);
    for index in 0..street.communities.len() {
        let dice = &mut Dice::new(street.seed, "civic", index);
        meetings.extend(assembly::regular(street, index, dice));
        let (own, called) = course::run(street, index, dice);
        matters.extend(own);
        meetings.extend(called);
        if street.communities[index].prefix == "gx" {
            matters.push(course::lamps(street, index));
        }
    }
    let matters = matters
        .iter()
        .map(|matter| (matter::path(street, matter), matter::file(street, matter)));
    let meetings = meetings.iter().map(|meeting| {
        (
            meeting::path(street, meeting),
            meeting::file(street, meeting),
        )
    });
    matters.chain(meetings).collect()
}

/// Writes every handbook, and adds up what the closed year comes to.
fn volunteers(
    street: &Street,
    activities: &[Activity],
    stars: &BTreeMap<usize, Vec<Star>>,
    tree: &Tree,
) -> Result<Seals> {
    let doings = Doings::new(street, activities);
    let paths: Vec<String> = street
        .people
        .iter()
        .map(|person| volunteer::path(street, person))
        .collect();
    tree.folders(paths.iter().map(String::as_str))?;
    let shares: Vec<Year> = (0..street.people.len())
        .into_par_iter()
        .map(|who| {
            let entries = entry::handbook(street, &doings, who);
            let account = reward::account(street, who, &entries);
            let text = volunteer::file(street, &doings, who, &entries, &account);
            tree.write(&paths[who], &text)?;
            Ok(share(street, who, &account))
        })
        .collect::<Result<_>>()?;
    let mut year = Year::default();
    for share in shares {
        year.points.extend(share.points);
        year.awards.extend(share.awards);
        year.sum += share.sum;
        year.volunteers += share.volunteers;
    }
    for (&index, list) in stars {
        let id = &street.buildings[index].id;
        year.stars.extend(
            list.iter()
                .filter(|star| star.year == 2013)
                .filter_map(|star| star.sealed(id)),
        );
    }
    Ok(seal(year))
}

fn share(street: &Street, who: usize, account: &reward::Account) -> Year {
    let id = street.id(who);
    let closed = mishap::CLOSED.year() - 1;
    let lines = || {
        account
            .lines
            .iter()
            .filter(|line| line.day.year() == closed)
    };
    Year {
        points: lines().map(|line| line.sealed(id)).collect(),
        sum: lines().map(|line| line.credited).sum(),
        volunteers: usize::from(lines().next().is_some()),
        stars: Vec::new(),
        awards: account
            .tier
            .map(|tier| format!("{id}\t{closed}\t{tier}\n"))
            .into_iter()
            .collect(),
    }
}
